import type { Bilingual } from '../../program/bilingual.ts';
import { part } from './build-blocks.ts';
import type { DraftBlock } from './draft.ts';
import type { Writing } from './writing.ts';

/** The proof of the company's share. */
export function matchProof(w: Writing): string {
  return w.fact(
    w.application.cash?.match,
    { en: 'bank proof of the company funds, or investor commitment', zh: '企业自筹资金证明或投资人承诺' },
    'finance',
  );
}

/** What that proof is called: the name of a part. */
export function matchTerm(w: Writing): Bilingual {
  const { en, zh } = w.term('matching-funds', { en: 'company funds', zh: '自筹资金' });
  return { en: `proof of ${en}`, zh: `${zh}证明` };
}

/** Both, within other text. */
export function matchText(w: Writing): string {
  const term = matchTerm(w);
  const proof = matchProof(w);
  return w.say({ en: `${term.en}: ${proof}`, zh: `${term.zh}：${proof}` });
}

/** That the grant is paid on milestones, and on how many; the name of a part may have said the first. */
export function paymentText(w: Writing, { named = false } = {}): string {
  const milestones = w.application.cash?.milestones ?? [];
  const last = milestones
    .map(({ due }) => due)
    .sort()
    .at(-1);
  if (last === undefined) {
    return w.gap(
      { en: 'milestones that the grant is to be paid on', zh: '资助拨付所依据的里程碑' },
      'finance',
    );
  }
  const term = w.term('milestone-payment', { en: 'payment on milestones', zh: '按里程碑拨付' });
  const n = milestones.length;
  return w.say({
    en: `${named ? 'The grant is tied to' : `${term.en} is planned:`} ${n} ${n === 1 ? 'milestone' : 'milestones'}, the last due in ${w.month(last)}; the company bears the cost until each payment arrives`,
    zh: `${named ? '' : `资助${term.zh}，`}共设${n}个里程碑，最后一个于${w.month(last)}完成；各笔资助到账前由企业先行垫付`,
  });
}

/** The same as a part of its own; where no milestone is planned, their table names the gap. */
export function paymentPart(w: Writing): readonly DraftBlock[] {
  if ((w.application.cash?.milestones ?? []).length === 0) return [];
  const term = w.term('milestone-payment', { en: 'payment on milestones', zh: '按里程碑拨付' });
  return [part(w, term, paymentText(w, { named: true }))];
}
