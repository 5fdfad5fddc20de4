import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SECTION_WRITERS } from '../../src/advisor/draft/section-writers.ts';
import { checkApplicationCommand } from '../../src/terminal/check-application.ts';
import { UsageError } from '../../src/terminal/session.ts';
import { sessionOf } from './session-of.ts';

const shipped = (name: string) =>
  readFileSync(new URL(`../../knowledge/example/${name}`, import.meta.url), 'utf8');
const APPLICATION = shipped('application.yaml');
const BUDGET = shipped('budget.en.csv');
const CALL = JSON.stringify({ cap: { value: '4000000.00', source: 'notice 12, p. 3' } });

interface Found {
  readonly rule: string;
  readonly part: string;
  readonly status: string;
  readonly severity: string;
  readonly where: { readonly row?: number };
}

interface Part {
  readonly part: string;
  readonly read: boolean;
  readonly findings: number;
  readonly problem: { readonly en: string; readonly zh: string } | null;
}

async function run(
  files: Record<string, string | Uint8Array>,
  args: readonly string[] = ['app'],
  lang: 'en' | 'zh' = 'en',
) {
  const made = sessionOf(files, lang, '2025-03-03T04:00:00Z');
  const code = await checkApplicationCommand([...args, '--json'], made.session);
  const json = made.json();
  const findings: readonly Found[] = json.findings;
  const parts: readonly Part[] = json.parts;
  const unknownFiles: readonly string[] = json.unknownFiles;
  const partsRead = parts.filter(({ read }) => read).map(({ part }) => part);
  return { code, parts, findings, unknownFiles, partsRead };
}

async function said(files: Record<string, string>, lang: 'en' | 'zh', args: readonly string[] = ['app']) {
  const made = sessionOf(files, lang, '2025-03-03T04:00:00Z');
  await checkApplicationCommand(args, made.session);
  return made.text();
}

const budgetError = ({ part, severity, status }: Found) =>
  part === 'budget' && severity === 'error' && status === 'fail';
const ruleOf = (rule: string) => (one: Found) => one.rule === rule;

describe('torch check application', () => {
  it.each(['en', 'zh'] as const)('finds no disagreement in the shipped example, in %s', async (lang) => {
    const { code, findings, partsRead } = await run({}, ['--example', '--strict'], lang);
    const crossed = findings.filter(
      ({ rule, status, severity }) => rule.startsWith('XCK-') && status === 'fail' && severity !== 'info',
    );
    expect(crossed).toEqual([]);
    expect(findings.filter(({ severity, status }) => severity === 'error' && status === 'fail')).toEqual([]);
    expect(code).toBe(0);
    expect(partsRead).toEqual([
      'facts',
      'budget',
      'deadline',
      'cash',
      'eligibility',
      'documents',
      ...Object.keys(SECTION_WRITERS).map((section) => `draft:${section}`),
      'application',
    ]);
  });

  it('reads every part of a folder and runs each check over it', async () => {
    const { partsRead, findings, unknownFiles } = await run({
      'app/application.yaml': APPLICATION,
      'app/budget.csv': BUDGET,
      'app/call.json': CALL,
      'app/documents.md': '- business licence: have\n- tax certificate: missing',
      'app/eligibility.txt': 'We are registered in a national high-tech zone. We have no patents.',
      'app/drafts/talent.en.md': '# Talent\n\nThe project creates 20 new jobs.',
      'app/drafts/talent.zh.md': '# 人才\n\n项目新增就业18人。',
      'app/drafts/风险评估.md': '# 风险评估\n\n火炬资助最高500万元。',
      'app/notes.txt': 'call the bureau',
      'app/drafts/holiday.md': 'beach',
      'app/.DS_Store': '',
    });
    expect(partsRead).toEqual([
      'facts',
      'budget',
      'deadline',
      'cash',
      'eligibility',
      'documents',
      'call',
      'draft:talent.en',
      'draft:talent.zh',
      'draft:risk-assessment',
      'application',
    ]);
    expect(unknownFiles).toEqual(['drafts/holiday.md', 'notes.txt']);
    expect(findings.find(ruleOf('XCK-HEAD-001'))).toMatchObject({
      status: 'fail',
      part: 'draft:talent.en',
      where: { row: 3 },
    });
    expect(findings.find(ruleOf('XCK-CALL-001'))).toMatchObject({
      status: 'fail',
      part: 'draft:risk-assessment',
    });
    expect(findings.find(ruleOf('DOC-TAX-001'))).toMatchObject({ part: 'documents', status: 'fail' });
    expect(findings.find(ruleOf('ELG-IP-001'))).toMatchObject({ part: 'eligibility' });
    expect(findings.some(({ rule, part }) => rule.startsWith('LNT-') && part === 'draft:talent.en')).toBe(
      true,
    );
    expect(findings.every(({ part }) => part !== '')).toBe(true);
  });

  it('counts what applies in each part', async () => {
    const { parts, findings } = await run({ 'app/budget.csv': BUDGET });
    for (const { part, findings: n } of parts) {
      const own = findings.filter((one) => one.status === 'fail' || one.status === 'ask');
      const crossed = own.filter(({ rule }) => rule.startsWith('XCK-')).length;
      expect(n).toBe(part === 'application' ? crossed : own.filter((one) => one.part === part).length);
    }
  });

  it('names the parts that are missing, and does not check them', async () => {
    const { partsRead, findings } = await run({ 'app/budget.csv': BUDGET });
    expect(partsRead).toEqual(['budget', 'deadline', 'application']);
    expect(findings.find(ruleOf('XCK-DATE-001'))?.status).toBe('not-checked');
    expect(await said({ 'app/budget.csv': BUDGET }, 'en')).toContain(
      'Not there, so not checked: Facts (application.yaml), Cash plan, Eligibility, Documents, Call facts',
    );
    expect(await said({ 'app/budget.csv': BUDGET }, 'zh')).toContain(
      '未提供，未检查：申报资料（application.yaml）、现金流计划',
    );
  });

  it('goes on when one part cannot be read, and says why', async () => {
    const files = {
      'app/application.yaml': 'company: 12\nproject: 3\n',
      'app/budget.csv': BUDGET,
      'app/call.json': '{',
    };
    const { parts, partsRead } = await run(files);
    expect(partsRead).toEqual(['budget', 'deadline', 'application']);
    const problem = (part: string) => parts.find((one) => one.part === part)?.problem;
    expect(problem('facts')?.en).toMatch(/does not hold an application/);
    expect(problem('call')?.zh).toMatch(/不是 JSON 文件/);
    expect(await said(files, 'en')).toMatch(
      /Facts \(application\.yaml\): app\/application\.yaml does not hold/,
    );
  });

  it('takes the folder of the shipped example as it is, the budget in the language asked for', async () => {
    const files = {
      'app/application.yaml': APPLICATION,
      'app/budget.en.csv': BUDGET.replace('8800000', '8800001'),
      'app/budget.zh.csv': shipped('budget.zh.csv'),
    };
    const inEnglish = await run(files);
    const inChinese = await run(files, ['app'], 'zh');
    expect(inEnglish.findings.filter(budgetError)).not.toEqual([]);
    expect(inChinese.findings.filter(budgetError)).toEqual([]);
    expect(inEnglish.unknownFiles).toEqual([]);
  });

  it('names the files that stand for no part in one line', async () => {
    const files = { 'app/budget.csv': BUDGET, 'app/a.docx': '', 'app/b.txt': '' };
    expect(await said(files, 'en')).toContain('Files that stand for no part: a.docx, b.txt');
    expect(await said(files, 'zh')).toContain('无法对应任何部分的文件：a.docx、b.txt');
  });

  it('lays the call given beside the folder over the folder’s own', async () => {
    const files = {
      'app/drafts/project-plan.md': 'The grant is up to CNY 5,000,000.',
      'app/call.json': CALL,
      'same.json': JSON.stringify({ cap: { value: '5000000.00', source: 'notice 1' } }),
    };
    expect((await run(files)).findings.find(ruleOf('XCK-CALL-001'))?.status).toBe('fail');
    const { findings } = await run(files, ['app', '--call', 'same.json']);
    expect(findings.find(ruleOf('XCK-CALL-001'))?.status).toBe('not-checked');
  });

  it.each([[['nowhere']], [[]], [['app', '--example']], [['app', 'other']], [['app', '--stage', 'last']]])(
    'refuses %j as wrong arguments',
    async (args) => {
      const { session } = sessionOf({ 'app/budget.csv': BUDGET });
      await expect(checkApplicationCommand(args, session)).rejects.toThrow(UsageError);
    },
  );

  it('exits 1 with --strict on an error, 0 without', async () => {
    const files = { 'app/application.yaml': APPLICATION.replace('by: "2028-03"', 'by: "2029-03"') };
    expect((await run(files)).code).toBe(0);
    expect((await run(files, ['app', '--strict'])).code).toBe(1);
  });

  it('tells a total that differs between draft and budget once', async () => {
    const { findings } = await run({
      'app/application.yaml': APPLICATION,
      'app/budget.csv': BUDGET,
      'app/drafts/budget-narrative.md': 'The total project budget is CNY 1,234,000.\n',
    });
    const told = findings.filter(
      ({ rule, part, status }) =>
        ['LNT-NUM-001', 'XCK-TOT-001'].includes(rule) &&
        part === 'draft:budget-narrative' &&
        status === 'fail',
    );
    expect(told.map(({ rule }) => rule)).toEqual(['XCK-TOT-001']);
  });
});
