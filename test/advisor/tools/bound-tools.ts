import { callTool } from '../../../src/advisor/tools/call-tool.ts';
import type { ToolContext } from '../../../src/advisor/tools/check-tool.ts';
import { createTools } from '../../../src/advisor/tools/create-tools.ts';
import type { Lang } from '../../../src/program/bilingual.ts';
import { advisor } from '../../shipped.ts';

/** A conversation that has adopted the text's sample budget and has the example company's facts. */
export function boundTo(lang: Lang, over: Partial<ToolContext> = {}): ToolContext {
  return {
    lang,
    now: '2025-06-16T04:00:00Z',
    callFacts: {},
    budget: { kind: 'text', text: advisor.sampleBudget()[lang], slash: false },
    facts: advisor.example().application,
    eligibility: null,
    documents: null,
    drafts: [],
    ...over,
  };
}

/** A conversation in which nothing is known yet. */
export const KNOWS_NOTHING = { budget: null, facts: null } as const;

export function call(bound: ToolContext, name: string, args: unknown = {}) {
  return callTool(createTools(advisor, bound), name, args, bound.lang);
}
