import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { HandedDocument } from '../../program/handed-document.ts';
import { FILE_TROUBLE } from './file-texts.ts';

type FileTrouble = keyof typeof FILE_TROUBLE;

/** Said of a document that was handed in to be kept. */
export const ADDED = {
  added: { en: 'Added', zh: '已收录' },
  replaced: { en: 'Replaced by the new version', zh: '已用新版本替换' },
  same: { en: 'Kept here already, nothing changed', zh: '此前已收录，内容没有变化' },
  refused: { en: 'Not added', zh: '未收录' },
  hiddenText: {
    en: 'It holds text that its readers do not see; that was left out.',
    zh: '文件中有读者看不到的隐藏文字，未予收录。',
  },
  direct: {
    en: 'Only answers in this direct conversation use it, under its own name and page. It changes no check by itself. Send “documents” for the list.',
    zh: '仅供本私信的回答引用，引用时注明文件名和页码；收录本身不改变任何核对结果。发送“我的文件”可查看清单。',
  },
  channel: {
    en: 'Only answers in this channel use it, under its own name and page. It changes no check by itself. Mention me with “documents” for the list.',
    zh: '仅供本频道的回答引用，引用时注明文件名和页码；收录本身不改变任何核对结果。在频道中@我并发送“我的文件”可查看清单。',
  },
  alone: {
    en: 'Only you see this reply, but the document is kept for everybody in this channel.',
    zh: '本回复仅您可见，但文件供本频道所有人使用。',
  },
  send: {
    en: 'Send the file along with these words: PDF, Word (.docx), Excel (.xlsx), web page, Markdown or plain text, up to 10 MB. Or use “Add this document” in the menu of a message that has one.',
    zh: '请将文件随这句话一起发送：支持PDF、Word（.docx）、Excel（.xlsx）、网页、Markdown和纯文本，不超过10 MB。也可在带文件的消息菜单中选择“Add this document”。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why Slack gave no file. */
export const DOCUMENT_TROUBLE: Readonly<Record<FileTrouble, Bilingual>> = {
  gone: FILE_TROUBLE.gone,
  'too-large': {
    en: 'This file is larger than 10 MB, more than I read. Hand in the part that matters, or its text.',
    zh: '文件超过10 MB，无法读取。请只提交需要的部分或其文字内容。',
  },
  'not-allowed': {
    en: 'Slack does not let me read this file. Upload it to this conversation itself. If it happens with every file, whoever runs this bot has to grant it files:read.',
    zh: 'Slack不允许我读取这个文件，请直接上传到本会话。如果所有文件都这样，请联系本机器人的管理人员开通 files:read 权限。',
  },
};

export const HIDDEN_SHEETS = (names: string): Bilingual => ({
  en: `Hidden sheets were left out: ${names}.`,
  zh: `隐藏的工作表未予收录：${names}。`,
});

/** Said after that there is no room for one more. */
export const SEE_ROOM: Bilingual = {
  en: 'Send “documents” for the list.',
  zh: '发送“我的文件”可查看清单并移除。',
};

/** Said of a file that came without words and holds no table. */
export const NO_TABLE = (name: string): Bilingual => ({
  en: `I found no budget and no cash plan in ${name}. Is it the call, a guide or another document? I can keep it for this conversation, and answers will quote it under its name.`,
  zh: `${name}中没有预算表或现金流计划。如果是通知、指南或其他文件，可以收录到本会话，回答问题时会注明文件名引用。`,
});

/** Said below a file in which no budget was found, and below an answer beside which a file lay unread. */
export const OFFER = {
  noTable: {
    en: 'Is it the call, a guide or another document? I can keep it for this conversation, and answers will quote it under its name.',
    zh: '如果这是通知、指南或其他文件，可以收录到本会话，回答问题时会注明文件名引用。',
  },
  notRead: {
    en: 'The file you sent along was not read for this answer. I can keep it for this conversation, and later answers will quote it under its name.',
    zh: '本次回答没有读取随消息发送的文件。可将其收录到本会话，以后回答时会注明文件名引用。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const PROPOSED = {
  title: {
    en: 'What it says of the call’s terms. Nothing is taken over until somebody accepts it.',
    zh: '文件中有关通知条款的内容如下，须经采用后才会生效。',
  },
  none: {
    en: 'No plain statement of a cap, a match ratio, a closing day, a list of costs, an issuer or a number was found in it.',
    zh: '未在文件中找到关于资助上限、配套比例、截止时间、可列支费用、发文机关或文号的明确表述。',
  },
  twice: {
    en: 'The document says more than one thing. Nothing is chosen for you.',
    zh: '文件中说法不一，请自行判断采用哪一种。',
  },
  differs: {
    en: 'This is not what was entered here. Nothing is chosen for you.',
    zh: '与此处已录入的内容不一致，请自行判断采用哪一种。',
  },
  changedSince: {
    en: 'Something else was entered here in the meantime, so nothing was changed. Both stand below.',
    zh: '此处刚录入了不同的内容，因此未作更改。两种说法如下。',
  },
  stale: {
    en: 'The document is no longer kept here in this version, so its page cannot be cited. Nothing was changed.',
    zh: '此处已不再收录该文件的这一版本，无法注明出处，未作更改。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Under a value that stands beside the button. */
export const ACCEPT_IT: Bilingual = { en: 'Accept', zh: '采用' };
export const ACCEPT = (value: string): Bilingual => ({ en: `Accept ${value}`, zh: `采用${value}` });
export const ACCEPT_ALL = (count: number): Bilingual => ({
  en: `Accept all ${count}`,
  zh: `全部采用（${count}项）`,
});
export const IN_FORM: Bilingual = { en: 'Look through in the form', zh: '在表单中核对' };

export const ACCEPTED = {
  title: {
    en: 'Accepted. Every check and answer in this conversation now uses it and names the document.',
    zh: '已采用。本会话以后的核对和回答都以此为准，并注明文件名。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const KEPT_DOCUMENTS = {
  none: {
    en: 'No documents are kept here. Send a file with “add this document”: a call, a guide, a letter.',
    zh: '本会话尚未收录文件。请将通知、指南或函件等文件与“收录这份文件”一起发送。',
  },
  direct: {
    en: 'They are used in this direct conversation only, and never in a channel.',
    zh: '仅在本私信中使用，不会用于任何频道。',
  },
  channel: {
    en: 'They are used in this channel only.',
    zh: '仅在本频道中使用。',
  },
  removeTitle: { en: 'Remove this document?', zh: '移除此文件？' },
  removeText: {
    en: 'Its text is deleted here. Call terms that were accepted from it stay until they are undone or changed.',
    zh: '此处保存的文字将被删除。已采用的通知内容不受影响，可另行撤销或修改。',
  },
  remove: { en: 'Remove', zh: '移除' },
  keep: { en: 'Keep', zh: '保留' },
  gone: { en: 'This document is no longer kept here.', zh: '此处已不再收录该文件。' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const COMPARISON = {
  same: {
    en: 'Both say the same, sentence by sentence; order and layout may differ.',
    zh: '两份文件逐句内容一致，顺序和版式可能不同。',
  },
  start: { en: 'Before the first heading', zh: '首个标题之前' },
  added: { en: 'new section', zh: '新增部分' },
  removed: { en: 'section removed', zh: '删去部分' },
  facts: { en: 'Terms of the call that differ', zh: '通知条款的变化' },
  none: { en: 'not stated', zh: '未写明' },
  touched: { en: 'Look again at', zh: '需重新核对' },
  needsTwo: {
    en: 'Two documents are needed to compare. Add the other version first.',
    zh: '对比需要两份文件，请先收录另一版本。',
  },
  title: { en: 'Compare documents', zh: '对比文件' },
  submit: { en: 'Compare', zh: '对比' },
  close: { en: 'Cancel', zh: '取消' },
  before: { en: 'Earlier version', zh: '旧版本' },
  after: { en: 'Later version', zh: '新版本' },
  twice: { en: 'Choose two different documents.', zh: '请选择两份不同的文件。' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const MORE_CHANGES = (more: number): Bilingual => ({
  en: `… and ${more} more changed sentences. Hand in the sections one by one to see all of them.`,
  zh: `……另有${more}处变化未列出。如需全部查看，请按章节分别提交对比。`,
});

/** `facts`: the call's terms that were accepted from it, by name; empty for none. */
export const REMOVED = (name: string, facts: Bilingual | null): Bilingual => ({
  en: `Removed: ${name}. No answer uses it from now on; messages already sent keep what they quote of it.${facts === null ? '' : ` Still in force, with this document as the source: ${facts.en}.`}`,
  zh: `已移除：${name}。以后的回答不再引用；已发出的消息中的引文仍在。${facts === null ? '' : `以下通知内容仍以该文件为出处，继续有效：${facts.zh}。`}`,
});

export const UNKNOWN_NAME = (name: string, known: string): Bilingual => ({
  en: `No document here goes by “${name}”. Kept here: ${known}.`,
  zh: `此处没有名为“${name}”的文件。已收录：${known}。`,
});

const FORMATS: Readonly<Record<HandedDocument['format'], Bilingual>> = {
  pdf: { en: 'PDF', zh: 'PDF' },
  docx: { en: 'Word', zh: 'Word文档' },
  xlsx: { en: 'Excel', zh: 'Excel表格' },
  html: { en: 'web page', zh: '网页' },
  text: { en: 'plain text', zh: '纯文本' },
};
const LANGUAGES: Readonly<Record<Lang, Bilingual>> = {
  en: { en: 'in English', zh: '英文' },
  zh: { en: 'in Chinese', zh: '中文' },
};

/** "PDF, 12 pages, in Chinese, 8,431 characters read". */
export function documentFacts(
  {
    format,
    pages,
    lang,
    characters,
  }: Pick<HandedDocument, 'format' | 'pages' | 'lang'> & {
    readonly characters: number;
  },
  shown: Lang,
): string {
  const count = characters.toLocaleString('en-US');
  const [kind, language] = [FORMATS[format][shown], LANGUAGES[lang][shown]];
  if (shown === 'zh')
    return [kind, ...(pages === null ? [] : [`${pages}页`]), language, `已读取${count}字`].join('，');
  const paged = pages === null ? [] : [pages === 1 ? '1 page' : `${pages} pages`];
  return [kind, ...paged, language, `${count} characters read`].join(', ');
}
