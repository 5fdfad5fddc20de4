import type { Bilingual } from './bilingual.ts';
import type { FileTrouble } from './budget.ts';

type Refused =
  | { readonly why: 'too-large'; readonly size: string; readonly limit: string }
  | { readonly why: FileTrouble };

const ELSE: Bilingual = {
  en: 'I do not read this kind of file. Save it as .docx, .pdf, .xlsx, .html, .md or .txt and hand that in.',
  zh: '无法读取此类文件。请另存为.docx、.pdf、.xlsx、.html、.md或.txt后再提交。',
};
const SAYS: Readonly<Record<FileTrouble, Bilingual>> = {
  empty: {
    en: 'There is no text in the file. Check that the right one was chosen and that its copy is complete.',
    zh: '文件中没有文字。请确认所选文件是否正确、复制是否完整。',
  },
  encrypted: {
    en: 'The file is protected by a password, so I cannot open it. Save a copy without the password and hand that in.',
    zh: '文件已加密，无法打开。请另存一份不设密码的副本后再提交。',
  },
  'old-office': {
    en: 'The file is in an old Office format (.doc, .xls, .wps, .et, .rtf), which I do not read. Save it as .docx or .xlsx and hand that in.',
    zh: '文件为旧版Office或WPS格式（.doc、.xls、.wps、.et、.rtf），无法读取。请另存为.docx或.xlsx后再提交。',
  },
  'web-page': ELSE,
  picture: {
    en: 'The file is a picture, and I read no text off pictures. Hand in the document itself, or its text.',
    zh: '文件为图片，系统不识别图片中的文字。请提交原文档或其文字内容。',
  },
  scanned: {
    en: 'The PDF holds no text; it is probably a scan. Hand in the original document, or have its text recognised first.',
    zh: 'PDF中没有文字，可能为扫描件。请提交原文档，或先做文字识别。',
  },
  'other-format': ELSE,
  broken: {
    en: 'The file is damaged or incomplete, so I cannot open it. Open it in its own program, save it again, and hand that in.',
    zh: '文件已损坏或不完整，无法打开。请用原程序打开并重新保存后再提交。',
  },
  'too-heavy': {
    en: 'The file takes more time or memory to open than a document needs, so I stopped. Copy its text to a new file and hand that in.',
    zh: '打开该文件所需的时间或内存远超一般文档，已停止读取。请将其文字复制到新文件后再提交。',
  },
};

/** What a person is told of a document that cannot be read: what it is, and what to do. */
export function documentRefusal(refused: Refused): Bilingual {
  if (refused.why !== 'too-large') return SAYS[refused.why];
  const { size, limit } = refused;
  const [zhSize, zhLimit] = [inChinese(size), inChinese(limit)];
  return {
    en: `The document is too large (${size}; the limit is ${limit}). Hand in the part that matters.`,
    zh: `文档过大（${zhSize}，上限${zhLimit}）。请只提交需要的部分。`,
  };
}

function inChinese(size: string): string {
  return size
    .replace(/^more than (.*)$/, '超过$1')
    .replace(/ pages$/, '页')
    .replace(/ characters$/, '字')
    .replace(/ files inside$/, '个内部文件')
    .replace(/ cells$/, '个单元格')
    .replace(/ unpacked$/, '（解压后）');
}
