import { CITED } from '../cited-facts.ts';
import { type DraftRule, names, says } from './draft-work.ts';
import { differsIn } from './market-contrast.ts';

export const MARKET_RULES: readonly DraftRule[] = [
  {
    id: 'LNT-MKT-001',
    basis: 'program',
    severity: 'error',
    title: { en: 'Differentiation is told at home and abroad', zh: '写明国内与国际两个市场的差异化优势' },
    cites: [CITED.differentiation],
    sections: ['market-analysis'],
    check: (work) => {
      const missing = (['domestic', 'international'] as const).filter((market) => !differsIn(work, market));
      if (missing.length === 0) return 'pass';
      const lacks = names(work, missing);
      return [
        {
          message: {
            en: `No competitive differentiation was found for ${lacks.en}. The text demands both markets: say there what you do better than whom, with a figure.`,
            zh: `未见在以下市场的差异化优势：${lacks.zh}。文本要求国内、国际两个市场都写明，请分别说明优于何者、优势多大。`,
          },
          params: { missing: missing.join(', ') },
        },
      ];
    },
  },
  {
    id: 'LNT-MKT-002',
    basis: 'program',
    severity: 'warning',
    title: { en: 'Demand is told in figures with their source', zh: '市场需求有数据和来源' },
    cites: [CITED.demand],
    sections: ['market-analysis'],
    check: (work) => {
      const about = work.passages.filter(
        ({ kind, text, under }) =>
          kind !== 'heading' && (says(work, text, 'demand') || says(work, under.at(-1) ?? '', 'demand')),
      );
      const counted = about.filter(({ text }) =>
        /\d|[一二三四五六七八九十百千万]+(?:家|户|成|倍|亿|万)/.test(text),
      );
      // A source may stand in the sentence after the figure.
      if (counted.some(({ text }) => says(work, text, 'demand-source'))) return 'pass';
      const sourced = about.some(({ text }) => says(work, text, 'demand-source'));
      const missing = [
        ...(counted.length > 0 ? [] : ['figure']),
        ...(sourced && counted.length > 0 ? [] : ['source']),
      ];
      const lacks =
        counted.length === 0
          ? { en: 'a figure and its source', zh: '需求数据及其来源' }
          : { en: 'a named source beside the figure', zh: '数据来源' };
      const [first] = about;
      return [
        {
          message: {
            en: `Demand is not supported yet: ${lacks.en} is missing. Use data of an industry association, trade statistics or a customer survey, and name it with its date.`,
            zh: `市场需求尚缺：${lacks.zh}。请引用行业协会、贸易统计或客户调查的数据，注明出处和时间。`,
          },
          params: { missing: (missing.length === 0 ? ['source'] : missing).join(', ') },
          ...(first === undefined ? {} : { where: { row: first.row } }),
        },
      ];
    },
  },
];
