import type { KnownBlock } from '@slack/types';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { CriterionResult, CriterionText, EligibilityCheck } from '../../program/eligibility.ts';
import { CRITERION_STATE } from '../../program/state-words.ts';
import { ELIGIBILITY } from '../texts/eligibility-texts.ts';
import { buttons, languagePress, type Press } from './buttons.ts';
import { bold, escapeText } from './escape-text.ts';
import { countsLine, findings } from './findings.ts';
import type { Message } from './message.ts';
import { packMessages } from './pack-messages.ts';
import { context, sections } from './sections.ts';

interface EligibilitySetting {
  readonly lang: Lang;
  readonly turn: string;
  readonly ephemeral: boolean;
  readonly criteria: readonly CriterionText[];
}

const MARKS: Readonly<Record<CriterionResult['state'], string>> = {
  met: '✓',
  ending: '△',
  refuted: '✗',
  open: '○',
};

/** What was told per criterion, what follows from it, and the next question with its answers to press. */
export function eligibilityView(
  check: EligibilityCheck,
  { lang, turn, ephemeral, criteria }: EligibilitySetting,
): readonly Message[] {
  const lead = escapeText(check.says[lang]);
  const next = criteria.find(({ id }) => id === check.next);
  const last: Press[] = [
    { action: 'torch_open_eligibility', value: turn, primary: next !== undefined },
    ...(ephemeral ? [{ action: 'torch_share', value: turn } as const] : []),
    { action: 'torch_show_passed', value: turn },
    languagePress(turn, lang),
  ];
  const blocks: KnownBlock[] = [
    ...sections([bold(lead)]),
    ...sections([
      bold(ELIGIBILITY.criteria[lang]),
      ...check.criteria.map((result) => criterionLine(result, criteria, lang)),
    ]),
    ...findings(check.findings, lang),
    ...(next === undefined ? [] : question(next, turn, lang)),
    ...context([ELIGIBILITY.how[lang], countsLine(check.findings, lang)]),
    ...buttons(last, lang),
  ];
  return packMessages(lead, blocks);
}

function criterionLine(
  { id, state, told }: CriterionResult,
  criteria: readonly CriterionText[],
  lang: Lang,
): string {
  const name: Bilingual = criteria.find((each) => each.id === id)?.name ?? { en: id, zh: id };
  const quote = told.map(({ text }) => escapeText(text)).join(lang === 'zh' ? '；' : '; ');
  const said =
    quote === ''
      ? ''
      : lang === 'zh'
        ? `（${ELIGIBILITY.told.zh}：“${quote}”）`
        : ` (${ELIGIBILITY.told.en}: “${quote}”)`;
  return `${MARKS[state]} ${id} ${escapeText(name[lang])} · ${CRITERION_STATE[state][lang]}${said}`;
}

function question({ id, question: asked, choices }: CriterionText, turn: string, lang: Lang): KnownBlock[] {
  return [
    ...sections([`${bold(`${ELIGIBILITY.next[lang]} (${id})`)}\n${escapeText(asked[lang])}`]),
    ...buttons(
      choices.map((choice) => ({
        action: 'torch_answer_criterion' as const,
        value: `${turn}:${id}:${choice.id}`,
        label: choice.say[lang],
      })),
      lang,
    ),
  ];
}
