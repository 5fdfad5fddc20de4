import type { KnownBlock } from '@slack/types';
import type { Lang } from '../../program/bilingual.ts';
import type { Finding } from '../../program/finding.ts';
import { findingChanges } from '../../program/finding-changes.ts';
import { applies, VERDICT } from '../../program/finding-words.ts';
import { roomText } from '../../program/repair/room-text.ts';
import type { Scenario } from '../../program/scenario/scenario.ts';
import { WHAT_CHANGED } from '../../program/scenario/what-changed-words.ts';
import { SCENARIO } from '../texts/repair-texts.ts';
import { buttons, languagePress, type Press } from './buttons.ts';
import { bold, escapeText } from './escape-text.ts';
import { titledFindings } from './findings.ts';
import type { Message } from './message.ts';
import { money } from './money.ts';
import { packReport } from './pack-messages.ts';
import { changeTable } from './repair-view.ts';
import { context, sections } from './sections.ts';

interface ScenarioSetting {
  readonly lang: Lang;
  readonly turn: string;
  readonly ephemeral: boolean;
}

/** What would become of the budget: what changes, the totals before and after, what may be asked for, what is found. */
export function scenarioView(
  { before, way, assumptions, room, questions }: Scenario,
  { lang, turn, ephemeral }: ScenarioSetting,
): readonly Message[] {
  const lead = way === null ? SCENARIO.room[lang] : escapeText(way.title[lang]);
  const presses: Press[] = [
    ...(way === null ? [] : [{ action: 'torch_take_way', value: `${turn}:0`, primary: true } as const]),
    ...(way?.after.verdict === 'problems' ? [{ action: 'torch_repair', value: turn } as const] : []),
    ...(way?.after.findings.some(applies) ? [{ action: 'torch_show_findings', value: turn } as const] : []),
    ...(ephemeral ? [{ action: 'torch_share', value: turn } as const] : []),
    languagePress(turn, lang),
  ];
  const body: KnownBlock[] = [
    ...sections([bold(lead), ...questions.map(({ message }) => escapeText(message[lang]))]),
    ...(way === null
      ? []
      : [
          ...changeTable(way.changes, before.lines, lang),
          ...sections([
            `${SCENARIO.before[lang]}${totals(before, lang)}\n${SCENARIO.after[lang]}${totals(way.after, lang)}`,
            VERDICT[way.after.verdict][lang],
          ]),
        ]),
    ...(room === null ? [] : sections([roomText(room)[lang]])),
    ...(way === null ? [] : whatChanged(before.findings, way.after.findings, lang)),
  ];
  const tail: KnownBlock[] = [
    ...context([...assumptions.map((each) => escapeText(each[lang])), SCENARIO.unchanged[lang]]),
    ...buttons(presses, lang),
  ];
  return packReport(lead, body, tail, lang);
}

/** The change first; what stays is a count, with all of it behind a button. */
function whatChanged(before: readonly Finding[], after: readonly Finding[], lang: Lang): KnownBlock[] {
  const { came, gone, moved, kept } = findingChanges(before, after);
  const none = came.length + gone.length + moved.length === 0;
  return [
    ...titledFindings(WHAT_CHANGED.came[lang], came, lang),
    ...titledFindings(WHAT_CHANGED.moved[lang], moved, lang),
    ...titledFindings(WHAT_CHANGED.gone[lang], gone, lang),
    ...sections(none ? [WHAT_CHANGED.none[lang]] : []),
    ...context(kept === 0 || none ? [] : [WHAT_CHANGED.kept(kept)[lang]]),
  ];
}

function totals({ totals: sums }: Scenario['before'], lang: Lang): string {
  return lang === 'zh'
    ? `合计 ${money(sums.computed, lang)}，企业 ${money(sums.own, lang)}，火炬资助 ${money(sums.grant, lang)}`
    : `total ${money(sums.computed, lang)}, company ${money(sums.own, lang)}, Torch grant ${money(sums.grant, lang)}`;
}
