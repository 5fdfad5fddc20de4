import type { Advisor } from '../advisor.ts';
import { applicationTool } from './application-tool.ts';
import { budgetTools } from './budget-tools.ts';
import { cashTool } from './cash-tool.ts';
import type { CheckTool, ToolContext } from './check-tool.ts';
import { deadlineTool } from './deadline-tool.ts';
import { documentsTool } from './documents-tool.ts';
import { draftTool } from './draft-tool.ts';
import { eligibilityTool } from './eligibility-tool.ts';

/** The checks as tools of a model, bound to one conversation: the same results as the advisor's own methods. */
export function createTools(advisor: Advisor, bound: ToolContext): readonly CheckTool[] {
  return [
    ...budgetTools(advisor, bound),
    cashTool(advisor, bound),
    deadlineTool(advisor, bound),
    eligibilityTool(advisor, bound),
    documentsTool(advisor, bound),
    draftTool(advisor, bound),
    applicationTool(advisor, bound),
  ];
}
