import type { KnownBlock } from '@slack/types';
import type { CallKey, CallProposal } from '../../intake/call/call-proposal.ts';
import type { Lang } from '../../program/bilingual.ts';
import { CALL_NAMES, shareText } from '../../program/call-fact-text.ts';
import { documentPlace } from '../../program/document-place.ts';
import type { CallFacts, Terms } from '../../program/terms.ts';
import { SLACK_LIMITS } from '../../slack-limits.ts';
import { type AddedDocument, plainProposals, proposedFact, sameFact } from '../added-document.ts';
import { ACCEPT, ACCEPT_ALL, ACCEPT_IT, IN_FORM, PROPOSED } from '../texts/kept-document-texts.ts';
import { button, buttons, type Press } from './buttons.ts';
import { proposalText, termInForce } from './call-fact-text.ts';
import { bold, escapeText } from './escape-text.ts';
import { context, mrkdwn, sections } from './sections.ts';
import { whose } from './terms-lines.ts';

export interface ProposalSetting {
  readonly lang: Lang;
  readonly turn: string;
  /** Which of the documents of the turn. */
  readonly at: number;
  /** What was entered here, and the terms with it. */
  readonly callFacts: CallFacts;
  readonly terms: Terms;
}

/** Characters of a quote or a value; the document itself has the rest. */
const QUOTE = 280;
const VALUE = 200;

/** What a document says of the call's terms: each with its quote, its page and a button; what differs stands side by side. */
export function proposalBlocks(document: AddedDocument, setting: ProposalSetting): KnownBlock[] {
  const { lang, turn, at, callFacts } = setting;
  const { proposals } = document;
  if (proposals.length === 0) return context([PROPOSED.none[lang]]);
  const keys = [...new Set(proposals.map(({ key }) => key))];
  const plain = Object.keys(plainProposals(document, callFacts, lang)).length;
  const open = keys.some((key) =>
    proposals.some((one) => one.key === key && !isInForce(document, one, setting)),
  );
  const presses: Press[] = [
    ...(plain > 1
      ? [
          {
            action: 'torch_accept_all',
            value: `${turn}:${at}`,
            label: ACCEPT_ALL(plain)[lang],
            primary: true,
          } as const,
        ]
      : []),
    ...(open && keys.some((key) => IN_THE_FORM.has(key))
      ? [{ action: 'torch_open_call', value: `${turn}:${at}`, label: IN_FORM[lang] } as const]
      : []),
  ];
  return [
    ...sections([bold(PROPOSED.title[lang])]),
    ...keys.flatMap((key) => keyBlocks(key, document, setting)),
    ...buttons(presses, lang),
  ];
}

/** What the call form has fields for. */
const IN_THE_FORM: ReadonlySet<CallKey> = new Set(['cap', 'ratio', 'deadline']);

function keyBlocks(key: CallKey, document: AddedDocument, setting: ProposalSetting): KnownBlock[] {
  const { lang, callFacts } = setting;
  const said = document.proposals.filter((one) => one.key === key);
  const [only, ...others] = said;
  const inForce = termInForce(key, setting.terms, lang);
  const differs = callFacts[key] !== undefined && said.some((one) => !isInForce(document, one, setting));
  if (only === undefined) return [];
  if (others.length === 0 && !differs) return [single(only, document, setting)];
  // Both stand side by side, and each has its own button.
  const columns = [
    ...(differs && inForce !== null
      ? [
          `${bold(inForceWords(lang))}\n${escapeText(short(inForce.text, VALUE))}\n${whose(inForce.term, setting.terms, lang)}`,
        ]
      : []),
    ...said.map((one) => saidOf(one, document, lang)),
  ];
  return [
    ...sections([
      `${bold(CALL_NAMES[key][lang])}${lang === 'zh' ? '：' : ': '}${(differs ? PROPOSED.differs : PROPOSED.twice)[lang]}`,
    ]),
    {
      type: 'section',
      fields: columns.map((text) => mrkdwn(text.slice(0, SLACK_LIMITS.section.fieldText))),
    },
    ...buttons(
      said
        .filter((one) => !isInForce(document, one, setting))
        .map((one) => acceptPress(one, document, setting)),
      lang,
    ),
  ];
}

function single(proposal: CallProposal, document: AddedDocument, setting: ProposalSetting): KnownBlock {
  const { lang, terms } = setting;
  const { key } = proposal;
  const inForce = termInForce(key, terms, lang);
  const before =
    inForce === null || inForce.term.origin === 'call'
      ? ''
      : `\n${inForceWords(lang)}${lang === 'zh' ? '：' : ': '}${escapeText(short(inForce.text, VALUE))}${lang === 'zh' ? '，' : ', '}${whose(inForce.term, terms, lang)}`;
  const done = isInForce(document, proposal, setting);
  const text = `${saidOf(proposal, document, lang, CALL_NAMES[key][lang])}${done ? `\n✓ ${inForceWords(lang)}` : before}`;
  return {
    type: 'section',
    text: mrkdwn(text),
    ...(done
      ? {}
      : { accessory: button({ ...acceptPress(proposal, document, setting), label: ACCEPT_IT[lang] }, lang) }),
  };
}

/** The value, after its name where that does not stand above, and the sentence it stands in. */
function saidOf(proposal: CallProposal, document: AddedDocument, lang: Lang, name = ''): string {
  const quote = escapeText(short(proposal.quote.replace(/\s+/g, ' '), QUOTE));
  const place = escapeText(documentPlace(document.name, proposal.page, lang, proposal.heading));
  const colon = lang === 'zh' ? '：' : ': ';
  const value = short(proposalText(proposal, lang), VALUE);
  const share = proposal.share === undefined ? '' : `\n${shareText(proposal.share)[lang]}`;
  return `${bold(name === '' ? value : `${name}${colon}${value}`)}\n${place}${colon}“${quote}”${share}`;
}

function acceptPress(
  proposal: CallProposal,
  document: AddedDocument,
  { turn, at, lang }: ProposalSetting,
): Press {
  const value = `${turn}:${at}:${document.proposals.indexOf(proposal)}`;
  return { action: 'torch_accept_fact', value, label: ACCEPT(proposalText(proposal, lang))[lang] };
}

function isInForce(
  document: AddedDocument,
  proposal: CallProposal,
  { callFacts, lang }: ProposalSetting,
): boolean {
  const fact = proposedFact(document, proposal, lang);
  return fact !== null && callFacts[proposal.key] !== undefined && sameFact(proposal.key, fact, callFacts);
}

function inForceWords(lang: Lang): string {
  return lang === 'zh' ? '现行' : 'In force now';
}

function short(text: string, most: number): string {
  const all = [...text];
  return all.length <= most ? text : `${all.slice(0, most - 1).join('')}…`;
}
