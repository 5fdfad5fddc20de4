import type { Bilingual } from '../bilingual.ts';
import type { FileTrouble } from '../budget.ts';

/** What a person is told of a file that cannot be read: what it is, and what to do. */
export const REFUSALS: Readonly<Record<FileTrouble, Bilingual>> = {
  empty: {
    en: 'The file is empty. Check that the right one was chosen and that its upload was complete.',
    zh: '文件为空。请确认所选文件是否正确、上传是否完整。',
  },
  encrypted: {
    en: 'The file is protected by a password, so I cannot open it. Save a copy without the password and send that.',
    zh: '文件已加密，无法打开。请另存一份不设密码的副本后重新发送。',
  },
  'old-office': {
    en: 'The file is in an old Office format (.xls, .doc, .et, .wps), which I do not read. Open it, save it as .xlsx or .docx, and send that.',
    zh: '文件为旧版Office或WPS格式（.xls、.doc、.et、.wps），无法读取。请打开后另存为.xlsx或.docx再发送。',
  },
  'web-page': {
    en: 'The file is a web page under the name of a table, as some systems export it. Open it in Excel or WPS, save it as .xlsx, and send that.',
    zh: '文件实际为网页格式（部分系统导出的“表格”即如此），无法读取。请用Excel或WPS打开后另存为.xlsx再发送。',
  },
  picture: {
    en: 'The file is a picture, and I read no amounts off pictures. Send the table as .xlsx, .csv or .docx, or paste it as text.',
    zh: '文件为图片，系统不从图片中识别金额。请发送.xlsx、.csv或.docx表格，或直接粘贴文字。',
  },
  scanned: {
    en: 'The PDF holds no text; it is probably a scan. Send the table as .xlsx, .csv or .docx, or paste it as text.',
    zh: 'PDF中没有文字，可能为扫描件。请发送.xlsx、.csv或.docx表格，或直接粘贴文字。',
  },
  'other-format': {
    en: 'I do not read this kind of file. Save the budget as .xlsx, .csv, .docx or .pdf and send that, or paste it as text.',
    zh: '无法读取此类文件。请将预算另存为.xlsx、.csv、.docx或.pdf后发送，或直接粘贴文字。',
  },
  broken: {
    en: 'The file is damaged or incomplete, so I cannot open it. Open it in Excel, Word or WPS, save it again, and send that.',
    zh: '文件已损坏或不完整，无法打开。请用Excel、Word或WPS打开并重新保存后再发送。',
  },
  'too-heavy': {
    en: 'The file takes more time or memory to open than a budget needs, so I stopped. Copy the budget table to a new file and send that.',
    zh: '打开该文件所需的时间或内存远超一份预算表，已停止读取。请将预算表复制到新文件后再发送。',
  },
};
