import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagedPdf } from '../intake/files/paged-pdf.ts';
import { type Product, startProduct } from './product.ts';

/** The sample budget as the web page pastes it. */
const SAMPLE = `Cost CategoryAmount (CNY)Funding SourceKey Outcomes
Production Line Equipment7,000,000Company 4,000,000 / Torch Grant 3,000,000Increased capacity to 500,000 units annually
Quality and Reliability Testing2,200,000Company 1,000,000 / Torch Grant 1,200,000Certification under GB/T and IEC standards
Digital Transformation1,800,000Company 900,000 / Torch Grant 900,000Deployment of industrial IoT sensors and analytics
Talent Recruitment & Training1,200,000Company 600,000 / Torch Grant 600,000Onboarding 30 engineers and technicians
Market Expansion1,000,000Company 500,000 / Torch Grant 500,000Entry into ASEAN distribution channels
ESG and Compliance600,000Company 300,000 / Torch Grant 300,000Implementation of energy efficiency and waste reduction programs
Total13,800,000`;

const OVER_CAP = [
  ['Cost Category', 'Amount (CNY)', 'Company', 'Torch Grant'],
  ['Production line equipment', 8_000_000, 3_400_000, 4_600_000],
  ['Certification testing', 2_400_000, 1_000_000, 1_400_000],
  ['Talent recruitment', 1_000_000, 500_000, 500_000],
  ['Total', 11_400_000, 4_900_000, 6_500_000],
];

const PICTURES = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const WAIT = { timeout: 15_000 };

let product: Product;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  product = await startProduct();
}, 60_000);
afterAll(async () => product?.stop());

const picture = (page: Page, name: string) => page.screenshot({ path: `${PICTURES}${name}.png` });
const thread = (page: Page) => page.getByRole('complementary', { name: /^(Thread|消息列)$/ });
const channel = (page: Page, name: RegExp) => page.getByRole('navigation').getByRole('button', { name });

/** Types into a composer and sends, as a person does. */
async function send(page: Page, to: RegExp, text: string): Promise<void> {
  const composer = page.getByRole('textbox', { name: to });
  await composer.fill(text);
  await composer.press('Escape');
  await composer.press('Enter');
}

/** The same in the open thread, which Escape would close. */
async function answerInThread(page: Page, text: string): Promise<void> {
  const composer = thread(page).getByRole('textbox');
  await composer.fill(text);
  await composer.press('Enter');
}

/** Puts a file beside the next message. */
async function attach(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await page.getByRole('main').getByText(name).last().waitFor(WAIT);
}

/** An invented call of two pages. */
function callPdf(cap: string, day: string): Buffer {
  const pages = [
    [
      ['Notice of the Haicheng Science and Technology Bureau on grants', 16],
      ['Notice No. 12/2027.'],
      [`Each project receives a matching grant of up to CNY ${cap}.`],
    ],
    [
      ['Deadlines', 16],
      [`The deadline for applications is ${day}.`],
      ['The ratio of own funds to the grant must be at least 2:1.'],
    ],
  ] as const;
  return Buffer.from(pagedPdf(pages));
}

async function textOf(place: Locator, until: RegExp): Promise<string> {
  await place.filter({ hasText: until }).first().waitFor(WAIT);
  return place.first().innerText();
}

describe('a new user in the local Slack', () => {
  it('is met by one sentence and four buttons', async () => {
    const page = await product.open();
    const first = page.getByRole('region', { name: 'What can I try?' });
    await first.waitFor(WAIT);
    expect(await first.getByRole('button').count()).toBeGreaterThanOrEqual(4);
    expect(await first.innerText()).toContain('everything stays on this machine');
    await picture(page, 'first-screen');
    await page.context().close();
  });

  it('asks in a channel whether a rented factory will do, and gets the condition, the gap and the question to send', async () => {
    const page = await product.open();
    await channel(page, /torch-application/).click();
    await send(page, /^Message #torch-application/, '@torch-advisor are we eligible if we rent our factory?');
    await page.getByRole('button', { name: /^1 reply/ }).click(WAIT);
    const answer = await textOf(thread(page), /Not an official notice/);
    expect(answer).toContain('Yes, if you can show ownership or a long-term lease');
    expect(answer).toContain('[eligibility, must]');
    expect(answer).toMatch(/does not say how many years/);
    expect(answer).toContain('How long must the lease');
    await picture(page, 'ask');
    await page.context().close();
  });

  it('asks in Chinese in the direct message whether the sample can be copied, and is told the sums', async () => {
    const page = await product.open({ width: 1280, height: 800 }, 'zh-CN');
    await channel(page, /torch-advisor/).click();
    await send(page, /^发消息给 torch-advisor/, '样例预算能直接照抄吗？');
    const answer = await textOf(thread(page), /非官方通知/);
    expect(answer).toContain('不能照抄');
    for (const figure of ['650万元', '500万元', '150万元', '880万元']) expect(answer).toContain(figure);
    await picture(page, 'ask-zh');
    await page.context().close();
  });

  it('pastes the sample budget after /torch-check budget, and sees totals, the cap and no invented ratio', async () => {
    const page = await product.open({ width: 1280, height: 1000 });
    await channel(page, /torch-application/).click();
    await send(page, /^Message #torch-application/, `/torch-check budget ${SAMPLE}`);
    const report = page.locator('article.ephemeral').last();
    const text = await textOf(report, /BUD-CAP-001/);
    for (const figure of ['13,800,000', '7,300,000', '6,500,000', '1,500,000'])
      expect(text).toContain(figure);
    expect(text).toContain('Digital Transformation');
    expect(text).not.toMatch(/BUD-MATCH-002/);
    await report.scrollIntoViewIfNeeded();
    await picture(page, 'check');
    await report.getByRole('button', { name: 'Use this as our budget' }).click();
    await page
      .getByText(/now (?:the|your|this channel)/i)
      .first()
      .waitFor(WAIT);
    await page.context().close();
  });

  it('drafts the risk section with the example company, labelled as invented, with all five classes', async () => {
    const page = await product.open({ width: 1440, height: 1000 });
    await channel(page, /torch-advisor/).click();
    await send(page, /^Message torch-advisor/, 'Draft the risk assessment with the example company');
    const draft = await textOf(thread(page), /whether it is good/);
    expect(draft).toContain('Invented example');
    for (const risk of ['Technical', 'Operational', 'Market', 'Regulatory', 'Financial'])
      expect(draft).toContain(risk);
    expect(draft).toContain('Contingency');
    expect(draft).not.toContain('[to fill');
    await picture(page, 'draft');
    await page.context().close();
  });

  it('changes a draft in its thread, says what changed, and gives it as a Word document in Chinese', async () => {
    const page = await product.open({ width: 1440, height: 1000 });
    await channel(page, /torch-advisor/).click();
    await send(page, /^Message torch-advisor/, 'Draft the policy alignment section with the example company');
    await textOf(thread(page), /whether it is good/);
    await answerInThread(page, 'shorter');
    const short = thread(page).locator('article').filter({ hasText: 'Version 2 (shorter)' });
    await short.waitFor(WAIT);
    expect(await short.innerText()).toMatch(/What changed: \d+ sentence/);
    await short.scrollIntoViewIfNeeded();
    await picture(page, 'revise');
    await answerInThread(page, '中文');
    const zh = thread(page).locator('article').filter({ hasText: '第3版（中文）' });
    await zh.waitFor(WAIT);
    expect(await zh.innerText()).toContain('中英文两版的数字、日期、名称和待补项一致');
    await zh.getByRole('button', { name: '导出 Word' }).click();
    await thread(page).getByText('申报书草稿（Word）：政策符合性').first().waitFor({ timeout: 60_000 });
    await answerInThread(page, 'back to version 2');
    await thread(page).locator('article').filter({ hasText: 'Version 2 (shorter)' }).nth(1).waitFor(WAIT);
    await page.context().close();
  });

  it('opens the form with an empty command, is told at the field what is wrong, and loses nothing typed', async () => {
    const page = await product.open();
    await channel(page, /torch-application/).click();
    await send(page, /^Message #torch-application/, '/torch-check budget');
    const form = page.getByRole('dialog');
    await form.waitFor(WAIT);
    const box = form.getByRole('textbox').first();
    await box.fill('Good morning');
    await form.getByRole('button', { name: /Check/ }).click();
    await picture(page, 'form');
    await page.context().close();
  });

  it('hands in a workbook, sees it drawn, and is shown how to mend it', async () => {
    const page = await product.open({ width: 1440, height: 1100 });
    await channel(page, /torch-advisor/).click();
    await send(page, /^Message torch-advisor/, '/torch-check budget');
    const form = page.getByRole('dialog');
    await form.waitFor(WAIT);
    await form.locator('input[type=file]').setInputFiles({
      name: 'budget.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'Budget', rows: OVER_CAP }] })),
    });
    await form.getByText('budget.xlsx').waitFor(WAIT);
    await form.getByRole('button', { name: /^Check/ }).click();
    const report = page.locator('article').filter({ hasText: 'BUD-CAP-001' }).last();
    await report.waitFor(WAIT);
    expect(await report.innerText()).toContain('1,500,000');
    await page
      .getByRole('img', { name: /budget/i })
      .first()
      .waitFor(WAIT);
    await picture(page, 'chart');
    await report.getByRole('button', { name: 'How to mend it' }).click();
    await report.getByRole('button', { name: /repl(?:y|ies)/ }).click(WAIT);
    const ways = await textOf(thread(page), /Ways to mend it/);
    expect(ways).toContain('the project total is kept');
    await thread(page).getByRole('button', { name: 'Take this one' }).first().waitFor(WAIT);
    await picture(page, 'mend');
    await page.context().close();
  });

  it('tells of its eligibility in Chinese, and answers the next question with a button', async () => {
    const page = await product.open({ width: 1280, height: 1000 }, 'zh-CN');
    await channel(page, /torch-advisor/).click();
    await send(page, /^发消息给 torch-advisor/, '核对资格：厂房是租的，租期到明年底，高企证书今年5月到期');
    const first = await textOf(thread(page), /下一个问题/);
    expect(first).toContain('E7');
    await thread(page).getByRole('button', { name: '是，国家级园区' }).click();
    await thread(page).getByText(/✓ E1/).first().waitFor(WAIT);
    await picture(page, 'eligibility-zh');
    await page.context().close();
  });

  it('adds a call, accepts what it says of the terms, sees what a later version changes, and removes it', async () => {
    const page = await product.open({ width: 1440, height: 1250 });
    await channel(page, /torch-advisor/).click();
    await attach(page, 'notice-12.pdf', callPdf('4,000,000', '14 May 2027'));
    await send(page, /^Message torch-advisor/, 'this is the call');
    const added = await textOf(thread(page), /Added: notice-12\.pdf[\s\S]*Accept all/);
    expect(added).toContain('PDF, 2 pages, in English');
    expect(added).toContain('notice-12.pdf, p. 2: “The deadline for applications is 14 May 2027.”');
    await picture(page, 'document');
    await thread(page).getByRole('button', { name: 'Accept all 5' }).click();
    await textOf(thread(page), /Accepted\.[\s\S]*14 May 2027 \(notice-12\.pdf, p\. 2\)/);
    await attach(page, 'notice-12.pdf', callPdf('3,000,000', '20 May 2027'));
    await send(page, /^Message torch-advisor/, 'add this document');
    const replaced = await textOf(thread(page), /Replaced by the new version[\s\S]*Accept 20 May 2027/);
    expect(replaced).toContain('Closing day: 14 May 2027 (p. 2) → 20 May 2027 (p. 2)');
    expect(replaced).toContain('This is not what was entered here');
    await picture(page, 'document-replaced');
    await send(page, /^Message torch-advisor/, 'documents');
    await textOf(thread(page), /Documents kept here \(1\)/);
    await thread(page).getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await textOf(thread(page), /Removed: notice-12\.pdf[\s\S]*Still in force/);
    await page.context().close();
  });

  it('uses a phone', async () => {
    const page = await product.open({ width: 390, height: 844 }, 'zh-CN');
    await page.getByRole('main').waitFor(WAIT);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await picture(page, 'phone');
    await page.context().close();
  });

  it('loads nothing from outside', async () => {
    const page = await product.open();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.reload();
    await page.getByRole('main').waitFor(WAIT);
    expect([...hosts]).toEqual([new URL(product.url).host]);
    await page.context().close();
  });
});
