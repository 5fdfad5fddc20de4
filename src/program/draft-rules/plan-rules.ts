import { CITED } from '../cited-facts.ts';
import { type Passage, sentencesOf } from './draft-text.ts';
import type { DraftRule, DraftWork } from './draft-work.ts';
import { names, says } from './draft-work.ts';
import { monthsIn } from './month-mentions.ts';
import { WORKSTREAM_KINDS, workstreamsOf } from './workstreams.ts';

const TIME = /\d{1,2}\s*(?:months?|weeks?|个月)|(?<!\d)20\d{2}(?!\d)|Q[1-4]|[一二三四]季度/i;

/** Whether a time stands in the sentence on the standard, or in its row of a table. */
function isTimed(work: DraftWork, passage: Passage): boolean {
  const own = passage.kind === 'row' && says(work, passage.cells[0] ?? '', 'quality-standard');
  const texts = own ? [passage.text] : sentencesOf(passage).map(({ text }) => text);
  return texts.some(
    (text) => says(work, text, 'quality-standard') && (TIME.test(text) || monthsIn(text).length > 0),
  );
}

export const PLAN_RULES: readonly DraftRule[] = [
  {
    id: 'LNT-WS-001',
    basis: 'program',
    severity: 'error',
    title: { en: 'Each workstream has its five items', zh: '各工作模块五项内容齐全' },
    cites: [CITED.workstreamContents],
    sections: ['project-plan'],
    check: (work) => {
      const found = workstreamsOf(work);
      if (found.length === 0) {
        return [
          {
            message: {
              en: 'No workstream was found. Head each one with its name, and give its objectives, tasks, responsible team, resources and performance indicators.',
              zh: '未找到工作模块。请为每个模块单列标题，写明目标、任务、责任团队、资源配置和绩效指标。',
            },
            params: { workstream: '', missing: 'objective, task, team, resource, indicator' },
          },
        ];
      }
      return found
        .filter(({ missing }) => missing.length > 0)
        .map(({ name, row, missing }) => {
          const lacks = names(work, missing);
          return {
            message: {
              en: `Workstream “${name}” (row ${row}) does not show: ${lacks.en}. Each workstream must include objectives, tasks, responsible teams, resource allocations and performance indicators; add what is missing under its name.`,
              zh: `工作模块“${name}”（原文第${row}行）未写明：${lacks.zh}。每个工作模块须包含目标、任务、责任团队、资源配置和绩效指标，请补齐。`,
            },
            params: { workstream: name, missing: missing.join(', ') },
            where: { row },
          };
        });
    },
  },
  {
    id: 'LNT-WS-002',
    basis: 'program',
    severity: 'warning',
    title: { en: 'The four workstreams are planned', zh: '四个工作模块齐全' },
    cites: [CITED.workstreams],
    sections: ['project-plan'],
    check: (work) => {
      const missing = WORKSTREAM_KINDS.filter((kind) => !says(work, work.text, kind));
      if (missing.length === 0) return 'pass';
      const lacks = names(work, missing);
      // A plan may cut its work otherwise: the text's own example does.
      const others = workstreamsOf(work).filter(({ key }) => !WORKSTREAM_KINDS.some((kind) => kind === key));
      return [
        {
          ...(others.length >= missing.length ? { severity: 'info' as const } : {}),
          message: {
            en: `Not found among the workstreams: ${lacks.en}. The text recommends four; add the missing ones, or name which of yours covers them.`,
            zh: `工作模块中未见：${lacks.zh}。文本建议设四个模块，请补充，或注明由哪个模块承担。`,
          },
          params: { missing: missing.join(', ') },
        },
      ];
    },
  },
  {
    id: 'LNT-QMS-001',
    basis: 'program',
    severity: 'info',
    title: { en: 'A quality standard stands with its timeline', zh: '质量标准附有认证时间' },
    cites: [CITED.quality],
    sections: ['project-plan'],
    check: (work) => {
      const named = work.passages.filter(({ text }) => says(work, text, 'quality-standard'));
      if (named.some((passage) => isTimed(work, passage))) return 'pass';
      const [first] = named;
      return [
        {
          message:
            first === undefined
              ? {
                  en: 'No quality standard is named. Where one applies (ISO 9001, IATF 16949, GMP), name it and say by which month it is certified.',
                  zh: '未列质量标准。如适用（ISO 9001、IATF 16949、GMP），请列明标准及取得认证的月份。',
                }
              : {
                  en: `Row ${first.row} names a quality standard without a time. Say by which month it is certified or extended.`,
                  zh: `原文第${first.row}行列出质量标准但无时间。请写明取得认证或扩项的月份。`,
                },
          ...(first === undefined ? {} : { where: { row: first.row } }),
          params: { missing: first === undefined ? 'quality-standard' : 'by-date' },
        },
      ];
    },
  },
];
