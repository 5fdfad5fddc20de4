import type { ActionsBlock, Button, ConfirmationDialog } from '@slack/types';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import { MORE_TABLES } from '../texts/file-texts.ts';
import { escapeCell } from './escape-text.ts';

/** Buttons that open a form. */
export type OpensForm = Extract<ActionId, `torch_open_${string}`>;

/** Every button there is; a listener answers each. The value is a turn's id, sometimes with one word more. */
export type ActionId =
  | 'torch_adopt'
  | 'torch_undo'
  | 'torch_add_question'
  | 'torch_show_questions'
  | 'torch_copy_questions'
  | 'torch_close_question'
  | 'torch_open_answer'
  | 'torch_open_call'
  | 'torch_open_budget'
  | 'torch_check_deadline'
  | 'torch_other_language'
  | 'torch_show_passed'
  | 'torch_show_findings'
  | 'torch_read_passage'
  | 'torch_share'
  | 'torch_draft_risk'
  | 'torch_draft_example'
  | 'torch_check_example'
  | 'torch_choose_table'
  | 'torch_confirm_table'
  | 'torch_chart'
  | 'torch_workbook'
  | 'torch_repair'
  | 'torch_take_way'
  | 'torch_open_way'
  | 'torch_open_bear'
  | 'torch_calendar'
  | 'torch_open_eligibility'
  | 'torch_answer_criterion'
  | 'torch_open_documents'
  | 'torch_cash_example'
  | 'torch_open_draft'
  | 'torch_check_draft'
  | 'torch_add_document'
  | 'torch_show_documents'
  | 'torch_remove_document'
  | 'torch_open_compare'
  | 'torch_accept_fact'
  | 'torch_accept_all'
  | 'torch_open_facts'
  | 'torch_adopt_facts'
  | 'torch_word'
  | 'torch_open_revise'
  | 'torch_earlier_draft';

const LABELS: Readonly<Record<ActionId, Bilingual>> = {
  torch_adopt: { en: 'Use this as our budget', zh: '用作我们的预算' },
  torch_undo: { en: 'Undo', zh: '撤销' },
  torch_add_question: { en: 'Add to our questions', zh: '加入待问清单' },
  torch_show_questions: { en: 'Show questions', zh: '查看待问清单' },
  torch_copy_questions: { en: 'Copy list', zh: '复制清单' },
  torch_close_question: { en: 'Take off the list', zh: '移出清单' },
  torch_open_answer: { en: 'Enter the answer', zh: '填写答复' },
  torch_open_call: { en: 'Enter the call’s terms', zh: '录入通知内容' },
  torch_open_budget: { en: 'Check our budget', zh: '检查我们的预算' },
  torch_check_deadline: { en: 'Check the deadline', zh: '核对截止日期' },
  torch_other_language: { en: '中文', zh: 'English' },
  torch_show_passed: { en: 'Show passed checks', zh: '查看已通过项' },
  torch_show_findings: { en: 'Show all findings', zh: '查看全部检查结果' },
  torch_read_passage: { en: 'Read the passage', zh: '查看依据' },
  torch_share: { en: 'Share to channel', zh: '发到频道' },
  torch_draft_risk: { en: 'Draft the risk section', zh: '起草风险评估' },
  torch_draft_example: { en: 'Show it with the example', zh: '用示例企业起草' },
  torch_check_example: { en: 'Check the example budget', zh: '检查示例预算' },
  torch_choose_table: { en: 'Check this table', zh: '检查此表' },
  torch_confirm_table: { en: 'It was read correctly: check it', zh: '读取无误，开始检查' },
  torch_chart: { en: 'Picture', zh: '图表' },
  torch_workbook: { en: 'Annotated workbook', zh: '标注版表格' },
  torch_repair: { en: 'How to mend it', zh: '查看修改方案' },
  torch_take_way: { en: 'Take this one', zh: '按此方案修改' },
  torch_open_way: { en: 'Choose line by line', zh: '逐行选择' },
  torch_open_bear: { en: 'We can bear only …', zh: '企业只能承担……' },
  torch_open_eligibility: { en: 'Answer all in a form', zh: '填写表单' },
  torch_open_documents: { en: 'Open the list', zh: '打开清单' },
  torch_open_draft: { en: 'Check a draft', zh: '检查草稿' },
  torch_open_facts: { en: 'Tell three things', zh: '回答三个问题' },
  torch_adopt_facts: { en: 'Use these facts', zh: '采用这份资料' },
  torch_word: { en: 'Word document', zh: '导出 Word' },
  torch_open_revise: { en: 'Change it', zh: '修改' },
  torch_earlier_draft: { en: 'Back to the version before', zh: '回到上一版' },
  torch_check_draft: { en: 'Check this draft', zh: '检查此草稿' },
  torch_cash_example: { en: 'Show it with the example', zh: '查看示例' },
  torch_answer_criterion: { en: 'Answer', zh: '回答' },
  torch_add_document: { en: 'Add as a document', zh: '收录为文件' },
  torch_show_documents: { en: 'Show documents', zh: '查看已收录文件' },
  torch_remove_document: { en: 'Remove', zh: '移除' },
  torch_open_compare: { en: 'Compare', zh: '对比' },
  torch_accept_fact: { en: 'Accept', zh: '采用' },
  torch_accept_all: { en: 'Accept all', zh: '全部采用' },
  torch_calendar: { en: 'Add to calendar', zh: '导入日历' },
};

/** Characters of a label; Slack takes 75 and shows about 30. */
const MOST_LABEL = 40;

export interface Press {
  readonly action: ActionId;
  readonly value: string;
  /** In place of the button's own words: the name of one of several. */
  readonly label?: string;
  /** The same where there is one alone of its kind. */
  readonly words?: string;
  readonly primary?: boolean;
  /** Asked before it acts: what is pressed cannot be taken back. */
  readonly confirm?: Readonly<Record<'title' | 'text' | 'confirm' | 'deny', Bilingual>>;
}

/** A row of buttons; none where there is nothing to press. */
export function buttons(presses: readonly Press[], lang: Lang): ActionsBlock[] {
  if (presses.length === 0) return [];
  return [{ type: 'actions', elements: presses.map((press) => button(press, lang)) }];
}

export function button({ action, value, label, words, primary, confirm }: Press, lang: Lang): Button {
  return {
    type: 'button',
    // Several of one kind in a row still need names of their own.
    action_id: label === undefined ? action : `${action}:${value}`,
    text: { type: 'plain_text', text: label === undefined ? (words ?? LABELS[action][lang]) : named(label) },
    value,
    ...(primary ? { style: 'primary' } : {}),
    ...(confirm ? { style: 'danger', confirm: confirmation(confirm, lang) } : {}),
  };
}

function confirmation(confirm: Press['confirm'] & object, lang: Lang): ConfirmationDialog {
  const plain = (text: Bilingual) => ({ type: 'plain_text' as const, text: text[lang] });
  return {
    title: plain(confirm.title),
    text: plain(confirm.text),
    confirm: plain(confirm.confirm),
    deny: plain(confirm.deny),
    style: 'danger',
  };
}

/** The name of a table, an answer or a document: a button's or an option's text knows no escapes either, and is never empty. */
export function named(label: string, most = MOST_LABEL): string {
  const shown = escapeCell(label);
  return shown === '' ? '–' : cut(shown, most);
}

/** What fits a button or an option: cut after a word or a figure where one ends near, and never without "…". */
export function cut(label: string, most = MOST_LABEL): string {
  const all = [...label];
  if (all.length <= most) return label;
  const kept = all.slice(0, most - 1).join('');
  const whole = /[\s,，;；、/]/.test(all[most - 1] ?? '')
    ? kept
    : kept.replace(/[\s;；、，/][^\s;；、，/]*$/, '');
  const shown = [...whole].length >= most / 2 ? whole : kept;
  return `${shown.replace(/[\s,，;；、/→]+$/, '')}…`;
}

/** Buttons for tables of a file; one with more of them is better split by its owner. */
const MOST_CHOICES = 12;

/** What is said of tables that have no button; nothing where all have. */
export function withoutButton(names: readonly string[], lang: Lang): readonly string[] {
  return names.length > MOST_CHOICES ? [MORE_TABLES(MOST_CHOICES, names.length)[lang]] : [];
}

/** A button for each table to choose from, as many as have room. */
export function choicePresses(turn: string, names: readonly string[]): readonly Press[] {
  return names
    .slice(0, MOST_CHOICES)
    .map((label, at) => ({ action: 'torch_choose_table', value: `${turn}:${at}`, label }));
}

/** The other language: the value names the language to show, so pressing it twice does the same. */
export function languagePress(turn: string, lang: Lang): Press {
  return { action: 'torch_other_language', value: `${turn}:${otherLang(lang)}` };
}

export function otherLang(lang: Lang): Lang {
  return lang === 'zh' ? 'en' : 'zh';
}
