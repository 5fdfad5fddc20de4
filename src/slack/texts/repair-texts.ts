import type { Bilingual } from '../../program/bilingual.ts';
import type { ChangeColumn } from '../../program/repair/budget-change.ts';

export const REPAIR = {
  title: { en: 'Ways to mend it', zh: '修改方案' },
  /** Above the ways: whose figures they are. */
  intro: {
    en: 'Each moves as little as it can and passed all checks again. They are proposals from the arithmetic; whether the work allows it is yours to judge.',
    zh: '各方案均以变动最小为原则，并已重新通过全部检查。方案仅依据数字推算，是否可行请结合项目实际判断。',
  },
  noBudget: {
    en: 'There is no budget to mend here yet. Check one first, or adopt one with “Use this as our budget”.',
    zh: '这里还没有可修改的预算。请先检查一份预算，或点“用作我们的预算”。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const CHANGE_COLUMNS: Readonly<Record<ChangeColumn, Bilingual>> = {
  own: { en: 'Company', zh: '企业' },
  grant: { en: 'Grant', zh: '资助' },
  other: { en: 'Other', zh: '其他' },
  amount: { en: 'Amount', zh: '金额' },
  total: { en: 'Total', zh: '合计' },
  subtotal: { en: 'Subtotal', zh: '小计' },
};

export const CHANGE_PLACE: Bilingual = { en: 'Line', zh: '行' };

export const WAY_FORM = {
  title: { en: 'Choose the changes', zh: '选择修改项' },
  submit: { en: 'Make these', zh: '按所选修改' },
  close: { en: 'Cancel', zh: '取消' },
  label: { en: 'Lines to change', zh: '修改的行' },
  hint: {
    en: 'Untick the lines that are not to change. The result is checked again; what was adopted stays as it is until you adopt the new one.',
    zh: '不需要修改的行请取消勾选。修改后会重新检查；在采用新预算之前，原有预算保持不变。',
  },
  none: { en: 'Tick at least one line.', zh: '请至少勾选一行。' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const BEAR_FORM = {
  title: { en: 'What you can bear', zh: '企业可增加的自筹' },
  submit: { en: 'Propose again', zh: '重新测算' },
  close: { en: 'Cancel', zh: '取消' },
  label: {
    en: 'How much more the company can pay at most',
    zh: '企业最多可再增加的自筹资金',
  },
  hint: {
    en: 'For example 800,000 or 80万; 0 when nothing. What it cannot bear makes the project smaller.',
    zh: '例如 800000 或 80万；不能增加请填 0。超出部分将相应减少项目总额。',
  },
  wrong: {
    en: 'Write one amount, such as 800000 or 80万; 0 is fine.',
    zh: '请填写一个金额，例如 800000 或 80万，可填 0。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const SCENARIO = {
  room: { en: 'How much may be asked for', zh: '可申请金额测算' },
  before: { en: 'Now: ', zh: '现为：' },
  after: { en: 'Then: ', zh: '修改后：' },
  unchanged: {
    en: 'Nothing is changed yet: the adopted budget stays until you take this one and adopt it.',
    zh: '以上仅为测算，未作任何更改；如需采用，请先按此方案修改，再设为本会话的预算。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
