import { z } from 'zod';
import type { Lang } from '../../program/bilingual.ts';
import type { CriterionText, EligibilityCheck } from '../../program/eligibility.ts';
import { CRITERION_STATE } from '../../program/state-words.ts';
import type { Advisor } from '../advisor.ts';
import type { CheckTool, ToolContext } from './check-tool.ts';
import { findingSections } from './finding-sections.ts';
import { knownEligibility } from './known-answers.ts';
import { makeTool } from './make-tool.ts';
import { dayField, dayIn } from './tool-fields.ts';
import { clipped, dataLine, type Section } from './tool-text.ts';

const MOST_STATEMENTS = 10_000;
const MOST_QUOTE = 120;

/** What is shown of the criteria, from what the company says now, said before and has in its application. */
export function eligibilityTool(advisor: Advisor, bound: ToolContext): CheckTool {
  const { lang } = bound;
  return makeTool(
    {
      name: 'check_eligibility',
      description:
        'Holds what a company says about itself against the eligibility criteria E1 to E8. Use it for “are we eligible?” and when a company tells about its park, high-tech status, premises, audit, tax or IP. Returns the most that can be said (never a decision: the bureau decides), each criterion with the words it rests on, the findings, and the next question to ask.',
      schema: z.strictObject({
        statements: z
          .string()
          .min(1)
          .max(MOST_STATEMENTS)
          .optional()
          .describe(
            'The person’s own sentences about the company, word for word, in the language they wrote. Nothing added, nothing concluded. They go over what was told before. Leave it out to check what is already known.',
          ),
        submit: dayField(
          'submit',
          'The day on which the application is to be submitted, when the person has said it.',
        ),
      }),
      check: ({ statements, submit }) => {
        const check = advisor.checkEligibility(knownEligibility(statements, advisor, bound), {
          ...bound,
          submit: dayIn(submit),
          projectEnd: null,
        });
        return {
          sections: eligibilitySections(check, advisor.eligibilityInterview(), lang),
          result: { kind: 'eligibility', check },
          findings: check.findings,
        };
      },
    },
    lang,
  );
}

function eligibilitySections(
  check: EligibilityCheck,
  criteria: readonly CriterionText[],
  lang: Lang,
): readonly Section[] {
  const zh = lang === 'zh';
  const next = criteria.find(({ id }) => id === check.next);
  const ask =
    next === undefined
      ? []
      : [
          `${zh ? '下一个问题' : 'Next question'} ${next.id}${zh ? '：' : ': '}${next.question[lang]}`,
          `${zh ? '可选回答：' : 'Answers: '}${next.choices.map(({ say }) => say[lang]).join(zh ? '；' : '; ')}`,
        ];
  return [
    { lines: [check.says[lang]], share: 0.1 },
    {
      title: zh ? '各项条件：' : 'Criteria:',
      lines: check.criteria.map((result) => {
        const name = criteria.find(({ id }) => id === result.id)?.name[lang] ?? '';
        const words = clipped(dataLine(result.told.map(({ text }) => text).join(' … ')), MOST_QUOTE);
        const state = CRITERION_STATE[result.state][lang];
        return zh
          ? `${result.id} ${name}：${state}${words && `（“${words}”）`}`
          : `${result.id} ${name}: ${state}${words && ` ("${words}")`}`;
      }),
      share: 0.25,
    },
    { lines: ask, share: 0.1 },
    ...findingSections(check.findings, lang),
  ];
}
