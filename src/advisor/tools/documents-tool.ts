import { z } from 'zod';
import type { Lang } from '../../program/bilingual.ts';
import type { CheckedDocument, DocumentCheck } from '../../program/documents.ts';
import { DOCUMENT_STATE } from '../../program/state-words.ts';
import type { Advisor } from '../advisor.ts';
import type { CheckTool, ToolContext } from './check-tool.ts';
import { findingSections } from './finding-sections.ts';
import { knownDocuments } from './known-answers.ts';
import { makeTool } from './make-tool.ts';
import { dayField, dayIn, STAGE } from './tool-fields.ts';
import { clipped, dataLine, type Section } from './tool-text.ts';

const MOST_LINES = 10_000;
const MOST_NOTE = 80;

/** The documents at hand and to be got, from what is said now, was said before and stands in the application. */
export function documentsTool(advisor: Advisor, bound: ToolContext): CheckTool {
  const { lang } = bound;
  return makeTool(
    {
      name: 'check_documents',
      description:
        'Holds what a company says about its papers against the document checklist. Use it for “which documents are missing?” and when a company tells what it has. Returns the missing ones, every document with its state, owner and last day, and the findings.',
      schema: z.strictObject({
        text: z
          .string()
          .min(1)
          .max(MOST_LINES)
          .optional()
          .describe(
            'The person’s own lines or sentences about documents, word for word. They go over what was told before. Leave it out to check what is already known.',
          ),
        stage: STAGE,
        submit: dayField(
          'submit',
          'The day on which the application is to be submitted, when the person has said it.',
        ),
      }),
      check: ({ text, stage = 'full', submit }) => {
        const check = advisor.checkDocuments(knownDocuments(text, advisor, bound), {
          ...bound,
          stage,
          submit: dayIn(submit),
        });
        return {
          sections: documentSections(check, lang),
          result: { kind: 'documents', check },
          findings: check.findings,
        };
      },
    },
    lang,
  );
}

function documentSections(
  { stage, items, missing, findings }: DocumentCheck,
  lang: Lang,
): readonly Section[] {
  const zh = lang === 'zh';
  const none = zh ? '无' : 'none';
  const stages = { preliminary: zh ? '预申报' : 'preliminary', full: zh ? '正式申报' : 'full proposal' };
  return [
    {
      lines: [
        zh ? `阶段：${stages[stage]}` : `Stage: ${stages[stage]}`,
        zh
          ? `已说明缺少：${missing.join('、') || none}`
          : `Told to be missing: ${missing.join(', ') || none}`,
      ],
      share: 0.15,
    },
    ...findingSections(findings, lang),
    {
      title: zh ? `材料（${items.length}项）：` : `Documents (${items.length}):`,
      lines: items.map((item) => itemLine(item, lang)),
      share: 0.25,
    },
  ];
}

function itemLine({ id, name, state, owner, expires, reason }: CheckedDocument, lang: Lang): string {
  const zh = lang === 'zh';
  const beside = [
    owner === null ? null : clipped(dataLine(owner[lang]), MOST_NOTE),
    expires === null ? null : zh ? `有效期至${expires}` : `until ${expires}`,
    reason === null ? null : clipped(dataLine(reason[lang]), MOST_NOTE),
  ].filter((part) => part !== null);
  const all = [DOCUMENT_STATE[state][lang], ...beside];
  return `${id} ${name[lang]}${zh ? '：' : ': '}${all.join(zh ? '；' : '; ')}`;
}
