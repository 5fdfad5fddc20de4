import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/intake/request.ts';

const kind = (text: string, withFile = false) => readRequest(text, 'direct', withFile).kind;

describe('words beside a file that ask to keep it', () => {
  it.each([
    'add this document',
    'Add this document to our files please.',
    'Please keep this notice',
    'keep this',
    'this is the call',
    'This is this year’s call for applications.',
    'Here is the 2027 notice from the city bureau',
    'attached: the new guidelines',
    'save the attached file for our application',
    '收录这份文件',
    '收录',
    '请收录这份通知',
    '把这份通知收录进来',
    '将附件保存一下',
    '这是今年的通知',
    '这份是市科技局2027年的申报通知。',
    '附件为最新的申报指南，请收录',
  ])('%s', (text) => {
    expect(kind(text, true)).toBe('add-document');
  });
});

describe('words beside a file that ask for something else', () => {
  it.each([
    ['check budget', 'check-budget'],
    ['this is our budget', 'check-budget'],
    ['这是我们的预算', 'check-budget'],
    ['keep this budget', 'check-budget'],
    ['is this the call?', 'ask'],
    ['这是今年的通知吗？', 'ask'],
    ['what is the cap in this notice', 'ask'],
    ['', 'help'],
  ])('%s: %s', (text, wanted) => {
    expect(kind(text, true)).toBe(wanted);
  });
});

describe('words without a file', () => {
  it.each([
    ['add this document', 'add-document'],
    ['收录这份文件', 'add-document'],
    ['documents', 'own-documents'],
    ['my files', 'own-documents'],
    ['Show me our documents', 'own-documents'],
    ['which documents do you have?', 'own-documents'],
    ['我的文件', 'own-documents'],
    ['查看我们的文件', 'own-documents'],
    ['已收录的文件', 'own-documents'],
    ['收录了哪些文件？', 'own-documents'],
    ['compare our documents', 'compare-documents'],
    ['对比两份通知', 'compare-documents'],
    ['check documents', 'check-documents'],
    ['核对材料', 'check-documents'],
    ['查看文件', 'check-documents'],
    ['which documents are required?', 'ask'],
    ['需要哪些文件？', 'ask'],
    ['这是什么项目', 'ask'],
    ['add this', 'ask'],
    ['保存', 'ask'],
    ['keep the grant below the cap', 'ask'],
    ['compare the cap with the match ratio', 'ask'],
    ['加入待问清单', 'ask'],
  ])('%s: %s', (text, wanted) => {
    expect(kind(text)).toBe(wanted);
  });
});

describe('the two documents to compare', () => {
  it.each([
    ['compare notice-2026.pdf with notice-2027.pdf', ['notice-2026.pdf', 'notice-2027.pdf']],
    ['Compare the “Call 2026” and “Call 2027”.', ['Call 2026', 'Call 2027']],
    ['what changed between notice-2026.pdf and notice-2027.pdf?', ['notice-2026.pdf', 'notice-2027.pdf']],
    ['对比《2026年通知》和《2027年通知》', ['2026年通知', '2027年通知']],
    ['2026年通知.pdf与2027年通知.pdf有什么变化？', ['2026年通知.pdf', '2027年通知.pdf']],
  ])('%s', (text, names) => {
    expect(readRequest(text, 'direct')).toMatchObject({ kind: 'compare-documents', names });
  });
});

it('/torch-check lists them too', () => {
  expect(readRequest('files', '/torch-check').kind).toBe('own-documents');
  expect(readRequest('我的文件', '/torch-check').kind).toBe('own-documents');
  expect(readRequest('documents', '/torch-check').kind).toBe('check-documents');
});
