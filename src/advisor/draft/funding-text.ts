import { shareOf } from './share-of.ts';
import type { Writing } from './writing.ts';

/** "The project costs …, of which company funds … and the Torch grant asked …", from the budget alone. */
export function fundingText(w: Writing): string {
  const { budget } = w;
  if (budget === null || budget.total === null || budget.total <= 0n) {
    return w.gap(
      { en: 'adopted budget with company funds and grant', zh: '已采用的预算（企业自筹与申请资助）' },
      'finance',
    );
  }
  const { total, own, grant, other } = budget;
  const known = (fen: bigint | null, what: { en: string; zh: string }) =>
    fen === null
      ? w.gap(what, 'finance')
      : w.say({
          en: `${w.money(fen)} (${shareOf(fen, total)})`,
          zh: `${w.money(fen)}（占${shareOf(fen, total)}）`,
        });
  const ownText = known(own, { en: 'company funds', zh: '企业自筹金额' });
  const grantText = known(grant, { en: 'grant asked', zh: '申请资助金额' });
  const otherText =
    other === null || other === 0n
      ? ''
      : w.say({ en: `, ${w.money(other)} from other sources`, zh: `，其他来源${w.money(other)}` });
  const all = w.money(total);
  return w.say({
    en: `The project budget is ${all}: company funds ${ownText}, Torch grant asked ${grantText}${otherText}`,
    zh: `项目总预算${all}，其中企业自筹${ownText}，申请火炬资助${grantText}${otherText}`,
  });
}
