import type { Writing } from './writing.ts';

/** The proof of the company's share. */
export function matchText(w: Writing): string {
  const proof = w.fact(
    w.application.cash?.match,
    { en: 'bank proof of the company funds, or investor commitment', zh: '企业自筹资金证明或投资人承诺' },
    'finance',
  );
  const term = w.term('matching-funds', { en: 'company funds', zh: '自筹资金' });
  return w.say({ en: `Proof of ${term.en}: ${proof}`, zh: `${term.zh}证明：${proof}` });
}

/** That the grant is paid on milestones, and on how many. */
export function paymentText(w: Writing): string {
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
    en: `${term.en} is planned: ${n} ${n === 1 ? 'milestone' : 'milestones'}, the last due in ${w.month(last)}; the company pays first until each is paid`,
    zh: `资助${term.zh}，共${n}个里程碑，最后一个于${w.month(last)}完成；拨付前由企业先行垫付`,
  });
}
