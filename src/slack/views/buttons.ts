import type { ActionsBlock, Button } from '@slack/types';
import type { Bilingual, Lang } from '../../program/bilingual.ts';

/** Every button there is; a listener answers each. The value is a turn's id, sometimes with one word more. */
export type ActionId =
  | 'torch_adopt'
  | 'torch_undo'
  | 'torch_add_question'
  | 'torch_show_questions'
  | 'torch_copy_questions'
  | 'torch_close_question'
  | 'torch_open_call'
  | 'torch_open_budget'
  | 'torch_check_deadline'
  | 'torch_other_language'
  | 'torch_show_passed'
  | 'torch_read_passage'
  | 'torch_share'
  | 'torch_draft_risk'
  | 'torch_draft_example'
  | 'torch_check_example';

const LABELS: Readonly<Record<ActionId, Bilingual>> = {
  torch_adopt: { en: 'Use this as our budget', zh: '用作我们的预算' },
  torch_undo: { en: 'Undo', zh: '撤销' },
  torch_add_question: { en: 'Add to our questions', zh: '加入待问清单' },
  torch_show_questions: { en: 'Show questions', zh: '查看待问清单' },
  torch_copy_questions: { en: 'Copy list', zh: '复制清单' },
  torch_close_question: { en: 'Answered', zh: '已答复' },
  torch_open_call: { en: 'Enter the call’s terms', zh: '录入通知内容' },
  torch_open_budget: { en: 'Check our budget', zh: '检查我们的预算' },
  torch_check_deadline: { en: 'Check the deadline', zh: '核对截止日期' },
  torch_other_language: { en: '中文', zh: 'English' },
  torch_show_passed: { en: 'Show passed checks', zh: '查看已通过项' },
  torch_read_passage: { en: 'Read the passage', zh: '查看依据' },
  torch_share: { en: 'Share to channel', zh: '发到频道' },
  torch_draft_risk: { en: 'Draft the risk section', zh: '起草风险评估' },
  torch_draft_example: { en: 'Show it with the example', zh: '用示例企业起草' },
  torch_check_example: { en: 'Check the example budget', zh: '检查示例预算' },
};

export interface Press {
  readonly action: ActionId;
  readonly value: string;
  readonly primary?: boolean;
}

/** A row of buttons; none where there is nothing to press. */
export function buttons(presses: readonly Press[], lang: Lang): ActionsBlock[] {
  if (presses.length === 0) return [];
  return [{ type: 'actions', elements: presses.map((press) => button(press, lang)) }];
}

export function button({ action, value, primary }: Press, lang: Lang): Button {
  return {
    type: 'button',
    action_id: action,
    text: { type: 'plain_text', text: LABELS[action][lang] },
    value,
    ...(primary ? { style: 'primary' } : {}),
  };
}

/** The other language: the value names the language to show, so pressing it twice does the same. */
export function languagePress(turn: string, lang: Lang): Press {
  return { action: 'torch_other_language', value: `${turn}:${otherLang(lang)}` };
}

export function otherLang(lang: Lang): Lang {
  return lang === 'zh' ? 'en' : 'zh';
}
