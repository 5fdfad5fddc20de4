import type { CashPlan } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import { part, table } from './build-blocks.ts';
import type { DraftBlock } from './draft.ts';
import type { Writing } from './writing.ts';

type Milestone = CashPlan['milestones'][number];

/** The stages the program text pays on, in its order. */
const STAGES: readonly { readonly id: Milestone['stage']; readonly name: Bilingual }[] = [
  { id: 'pilot-production', name: { en: 'Pilot production', zh: '中试' } },
  { id: 'process-optimization', name: { en: 'Process optimization', zh: '工艺优化' } },
  { id: 'market-validation', name: { en: 'Market validation', zh: '市场验证' } },
  { id: 'scaling', name: { en: 'Scaling', zh: '规模化' } },
];

const COLUMNS = {
  stage: { en: 'Stage', zh: '阶段' },
  due: { en: 'Due', zh: '完成时间' },
  paid: { en: 'Payment expected', zh: '预计拨付时间' },
  grant: { en: 'Grant share', zh: '对应资助额' },
  proof: { en: 'Proof', zh: '完成凭证' },
} as const;

type Column = keyof typeof COLUMNS;

/** The milestones by the stage they pay on, with the columns a section needs; a stage without one is a gap. */
export function milestoneTable(w: Writing, columns: readonly Column[]): readonly DraftBlock[] {
  const planned = w.application.cash?.milestones ?? [];
  if (planned.length === 0) {
    const what = { en: 'milestones with date, grant share and proof', zh: '里程碑及其时间、资助额和凭证' };
    return [part(w, { en: 'Milestones', zh: '里程碑' }, w.gap(what, 'finance'))];
  }
  const cell = (one: Milestone, column: Column) => CELLS[column](w, one);
  const rows = STAGES.flatMap(({ id, name }) => {
    const own = planned.filter(({ stage }) => stage === id);
    if (own.length > 0) return own.map((one) => [w.say(one.name), ...columns.map((each) => cell(one, each))]);
    const gap = w.gap({ en: `milestone of ${name.en.toLowerCase()}`, zh: `${name.zh}阶段里程碑` }, 'finance');
    return [[gap, ...columns.map((each) => (each === 'stage' ? stageName(w, id) : '–'))]];
  });
  return [table(w, [{ en: 'Milestone', zh: '里程碑' }, ...columns.map((each) => COLUMNS[each])], rows)];
}

const CELLS: Readonly<Record<Column, (w: Writing, one: Milestone) => string>> = {
  stage: (w, { stage }) => stageName(w, stage),
  due: (w, { due }) => w.month(due),
  paid: (w, { paid }) => w.month(paid),
  grant: (w, { grant }) => w.money(grant),
  proof: (w, { proof }) => w.say(proof),
};

function stageName(w: Writing, stage: Milestone['stage']): string {
  const plain = STAGES.find(({ id }) => id === stage)?.name ?? { en: stage, zh: stage };
  return w.say(w.term(stage, plain));
}
