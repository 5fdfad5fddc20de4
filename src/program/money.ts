import type { Lang } from './bilingual.ts';

/** 100 fen are 1 yuan. */
export const FEN_PER_YUAN = 100n;

/**
 * Fen as people read it: "¥6,500,000" in English, "650万元" in Chinese (below 1万 or with a remainder that
 * 万 cannot show in four decimals: "33,333.33元").
 */
export function formatMoney(fen: bigint, lang: Lang): string {
  const sign = fen < 0n ? '-' : '';
  const size = fen < 0n ? -fen : fen;
  const perWan = 10_000n * FEN_PER_YUAN;
  if (lang === 'zh' && size >= perWan && size % FEN_PER_YUAN === 0n) {
    const rest = (size % perWan) / FEN_PER_YUAN;
    const decimals = rest === 0n ? '' : `.${rest.toString().padStart(4, '0').replace(/0+$/, '')}`;
    return `${sign}${grouped(size / perWan)}${decimals}万元`;
  }
  const cents = size % FEN_PER_YUAN;
  const amount = grouped(size / FEN_PER_YUAN) + (cents === 0n ? '' : `.${cents.toString().padStart(2, '0')}`);
  return lang === 'zh' ? `${sign}${amount}元` : `${sign}¥${amount}`;
}

/** Fen in both forms, for whoever quotes either: "¥1,200,000 = 120万元". */
export function moneyBothWays(fen: bigint): string {
  return `${formatMoney(fen, 'en')} = ${formatMoney(fen, 'zh')}`;
}

function grouped(whole: bigint): string {
  return whole.toString().replace(/\B(?=(\d{3})+$)/g, ',');
}
