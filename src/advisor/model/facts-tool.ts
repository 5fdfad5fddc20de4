import { z } from 'zod';
import type { CheckTool, ToolContext } from '../tools/check-tool.ts';
import { makeTool, nothing } from '../tools/make-tool.ts';
import { applicationLines } from './application-lines.ts';

const NONE = {
  en: 'Nothing is known of the application here: no facts were entered. Ask for what is needed.',
  zh: '此处没有申报资料，尚未录入。请向对方询问所需内容。',
};

/** What the conversation knows of its application, as lines to quote. */
export function factsTool({ facts, lang }: ToolContext): CheckTool {
  return makeTool(
    {
      name: 'known_facts',
      description:
        'Returns what is known of this company’s application: its name, project, plan, team, indicators, risks, each on a line. Use it when the question is about the company’s own plan. Figures are shown as they were entered.',
      schema: z.strictObject({}),
      check: () =>
        facts === null
          ? nothing(NONE, lang)
          : {
              sections: [{ lines: applicationLines(facts, lang), share: 1 }],
              result: { kind: 'facts' },
              findings: [],
            },
    },
    lang,
  );
}
