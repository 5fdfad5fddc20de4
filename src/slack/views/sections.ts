import type { ContextBlock, HeaderBlock, MrkdwnElement, SectionBlock } from '@slack/types';
import { SLACK_LIMITS } from '../../slack-limits.ts';
import { escapeText } from './escape-text.ts';

/** Room for Chinese, whose length Slack may count differently. */
const MOST = Math.floor(SLACK_LIMITS.section.text * 0.9);

/** `verbatim`: Slack makes no links, channels or mentions out of what is written. */
export function mrkdwn(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

/** Sections for lines that are already mrkdwn: as few as hold them; a line too long for one is cut in two. */
export function sections(lines: readonly string[]): SectionBlock[] {
  const texts: string[] = [];
  for (const line of lines.flatMap(pieces)) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= MOST)
      texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) => ({ type: 'section', text: mrkdwn(text), expand: true }));
}

/** Small print; one element, or several where one would be too long. */
export function context(lines: readonly string[]): ContextBlock[] {
  const text = lines.filter((line) => line !== '').join('\n');
  if (text === '') return [];
  return pieces(text).map((piece) => ({ type: 'context', elements: [mrkdwn(piece)] }));
}

/** A heading of our own words; outside text in it is cut with a visible mark and stands whole below. */
export function header(title: string): HeaderBlock {
  const most = SLACK_LIMITS.header.text - 10;
  const shown = [...title].length > most ? `${[...title].slice(0, most - 1).join('')}…` : title;
  return {
    type: 'header',
    text: { type: 'plain_text', text: escapeText(shown).slice(0, SLACK_LIMITS.header.text) },
  };
}

/** Cuts at a sentence or a space where there is one, and never inside an entity such as &amp;. */
function pieces(line: string): string[] {
  const out: string[] = [];
  let rest = line;
  while (rest.length > MOST) {
    const window = rest.slice(0, MOST);
    const natural = Math.max(...['\n', '。', '；', '. ', ' '].map((mark) => window.lastIndexOf(mark)));
    let cut = natural > MOST / 2 ? natural + 1 : MOST;
    const entity = window.lastIndexOf('&', cut);
    if (entity >= cut - 5 && entity > 0 && !window.slice(entity, cut).includes(';')) cut = entity;
    if (isHighSurrogate(rest, cut - 1)) cut -= 1;
    out.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...out, rest];
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}
