import type { DraftBlock } from './draft.ts';
import { changeOf, indicatorTable } from './indicator-table.ts';
import type { Writing } from './writing.ts';

/** From what to what each indicator is to change; one without both figures is left to the table. */
export function changeText(w: Writing): readonly string[] {
  return (w.application.esg?.indicators ?? []).flatMap((one) => {
    const { name, unit, baseline, target } = one;
    const change = changeOf(one);
    if (change === null || baseline === null || target === null) return [];
    const { up, percent } = change;
    const by = w.month(target.at);
    const share = unit.en === '%';
    const of = (value: string, said: string) => (share ? `${value}%` : `${value}${said}`);
    const from = w.say({ en: of(baseline.value, ` ${unit.en}`), zh: of(baseline.value, unit.zh) });
    const to = w.say({ en: of(target.value, ` ${unit.en}`), zh: of(target.value, unit.zh) });
    // The change of a share in per cent of itself would be taken for points.
    const size = share
      ? ''
      : w.say({ en: `, ${up ? 'up' : 'down'} ${percent}`, zh: `，${up ? '提高' : '下降'}${percent}` });
    return [
      w.say({
        en: `By ${by}, ${name.en} ${up ? 'rises' : 'falls'} from ${from} to ${to}${size}`,
        zh: `到${by}，${name.zh}由${from}${up ? '提高到' : '降至'}${to}${size}`,
      }),
    ];
  });
}

/** The same where indicators are to be told; without any, their gap. */
export function indicatorText(w: Writing): readonly string[] {
  if ((w.application.esg?.indicators ?? []).length > 0) return changeText(w);
  const what = { en: 'indicators with baseline, target and date', zh: '环境指标及其基线值、目标值和时间' };
  return [w.gap(what, 'quality')];
}

/** The indicators as a table; none without any. */
export function indicatorBlocks(w: Writing): readonly DraftBlock[] {
  const indicators = w.application.esg?.indicators ?? [];
  return indicators.length === 0 ? [] : [indicatorTable(w, indicators, 'quality')];
}
