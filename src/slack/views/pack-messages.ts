import type { KnownBlock } from '@slack/types';
import type { Lang } from '../../program/bilingual.ts';
import { SLACK_LIMITS } from '../../slack-limits.ts';
import { MORE } from '../texts/budget-texts.ts';
import type { Message } from './message.ts';
import { context } from './sections.ts';

/**
 * Characters of one message's blocks, counted as JSON: more than Slack counts, so always on the safe side.
 * The rest of Slack's total is left to the fallback text.
 */
const BLOCKS_MOST = 9_800;
const TEXT_MOST = SLACK_LIMITS.message.totalBlockText - BLOCKS_MOST - 400;

/**
 * Blocks as one message where they fit, else as several in the same order: nothing is left out. `text` says
 * the whole in one line or a few; messages after the first get it too, numbered.
 */
export function packMessages(text: string, blocks: readonly KnownBlock[]): readonly Message[] {
  const groups = grouped(blocks);
  return groups.map((group, at) => ({
    text: short(groups.length === 1 ? text : `${at + 1}/${groups.length} ${text}`),
    blocks: group,
  }));
}

/** Messages of one report: as many as a person still reads, and a file with thousands of lines does not flood a thread. */
const REPORT_MOST = 5;

/** A report in a few messages: where `body` is longer, its end gives way to a sentence that says so; `tail` stays. */
export function packReport(
  text: string,
  body: readonly KnownBlock[],
  tail: readonly KnownBlock[],
  lang: Lang,
): readonly Message[] {
  const whole = packMessages(text, [...body, ...tail]);
  if (whole.length <= REPORT_MOST) return whole;
  const kept = grouped(body).slice(0, REPORT_MOST - 1);
  return packMessages(text, [...kept.flat(), ...context([MORE.cut[lang]]), ...tail]);
}

function grouped(blocks: readonly KnownBlock[]): KnownBlock[][] {
  const groups: KnownBlock[][] = [[]];
  for (const block of blocks) {
    const group = groups.at(-1) ?? [];
    if (group.length > 0 && !fits(group, block)) groups.push([block]);
    else group.push(block);
  }
  return groups;
}

function fits(group: readonly KnownBlock[], block: KnownBlock): boolean {
  const size = [...group, block].reduce((sum, each) => sum + JSON.stringify(each).length, 0);
  const tables = [...group, block].filter((each) => each.type === 'table').length;
  return (
    size <= BLOCKS_MOST &&
    group.length < SLACK_LIMITS.message.blocks &&
    tables <= SLACK_LIMITS.table.perMessage
  );
}

/** The blocks say everything; a fallback this long is cut where it shows. */
function short(text: string): string {
  if (text.length <= TEXT_MOST) return text;
  const cut = text.slice(0, TEXT_MOST - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf('\n'), TEXT_MOST - 200))}…`;
}
