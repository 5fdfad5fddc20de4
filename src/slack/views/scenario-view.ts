import type { KnownBlock } from '@slack/types';
import type { Lang } from '../../program/bilingual.ts';
import type { GrantRoom } from '../../program/repair/grant-room.ts';
import type { Scenario } from '../../program/scenario/scenario.ts';
import { VERDICT } from '../texts/budget-texts.ts';
import { SCENARIO, SCENARIO_LIMITS } from '../texts/repair-texts.ts';
import { buttons, languagePress, type Press } from './buttons.ts';
import { bold, escapeText } from './escape-text.ts';
import { findings } from './findings.ts';
import type { Message } from './message.ts';
import { money } from './money.ts';
import { packMessages } from './pack-messages.ts';
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
    ...(ephemeral ? [{ action: 'torch_share', value: turn } as const] : []),
    languagePress(turn, lang),
  ];
  const blocks: KnownBlock[] = [
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
    ...(room === null ? [] : sections([roomLine(room, lang)])),
    ...(way === null ? [] : findings(way.after.findings, lang)),
    ...context([...assumptions.map((each) => each[lang]), SCENARIO.unchanged[lang]]),
    ...buttons(presses, lang),
  ];
  return packMessages(lead, blocks);
}

function totals({ totals: sums }: Scenario['before'], lang: Lang): string {
  return lang === 'zh'
    ? `合计 ${money(sums.computed, lang)}，企业 ${money(sums.own, lang)}，火炬资助 ${money(sums.grant, lang)}`
    : `total ${money(sums.computed, lang)}, company ${money(sums.own, lang)}, Torch grant ${money(sums.grant, lang)}`;
}

function roomLine({ mayAsk, limit, companyNeeded }: GrantRoom, lang: Lang): string {
  const why = SCENARIO_LIMITS[limit][lang];
  return lang === 'zh'
    ? `按此总额最多可申请 ${money(mayAsk, lang)}（${why}），企业须承担 ${money(companyNeeded, lang)}。`
    : `At this total you may ask for ${money(mayAsk, lang)} at most (${why}); the company then pays ${money(companyNeeded, lang)}.`;
}
