import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { checkDraftCommand } from '../../src/terminal/check-draft.ts';
import { UsageError } from '../../src/terminal/session.ts';
import { sessionOf } from './session-of.ts';

const DRAFT = 'We recruit 10 graduates.\nThe total budget is CNY 9,000,000. The deadline is TBD.';
const BUDGET = 'Item,Amount,Company,Torch Grant\nEquipment,8800000,5000000,3800000';
const FILES = {
  'talent.md': DRAFT,
  'budget.csv': BUDGET,
  'call.json': '{"deadline":{"value":"2027-05-14","source":"notice 12"}}',
  'late.md': 'The application deadline is 2025-09-15.',
  'broken.docx': 'PK\u0003\u0004…',
};

describe('check draft', () => {
  it('gives every finding with its place, rule and evidence as JSON', async () => {
    const { session, json } = sessionOf(FILES);
    const args = ['talent.md', '--section', 'talent', '--budget', 'budget.csv', '--json'];
    expect(await checkDraftCommand(args, session)).toBe(0);
    const { section, lang, findings, note } = json();
    expect([section, lang]).toEqual(['talent', 'en']);
    expect(note.zh).toContain('不表示写得好');
    const failed = findings.filter((one: { status: string }) => one.status === 'fail');
    expect(failed.map((one: { rule: string }) => one.rule)).toEqual([
      'LNT-NUM-001',
      'LNT-TAL-001',
      'LNT-SEC-001',
      'LNT-PH-001',
    ]);
    expect(failed[0]).toMatchObject({
      basis: 'arithmetic',
      severity: 'error',
      where: { row: 2, column: 21 },
      params: { draftFen: '900000000', budgetFen: '880000000', diffFen: '20000000' },
      formula: '9,000,000 − 8,800,000 = 200,000',
    });
    expect(failed[1].evidence.length).toBeGreaterThan(0);
  });

  it.each([
    ['en', 'To mend: 1; to look at: 3; notes: 0.', 'found” means that something is there'],
    ['zh', '错误1处，提醒3处，说明0处。', '不表示写得好'],
  ] as const)('tells it to people in %s', async (lang, head, note) => {
    const { session, text } = sessionOf(FILES, lang);
    const args = ['talent.md', '--section', 'talent', '--budget', 'budget.csv', '--lang', lang];
    await checkDraftCommand(args, session);
    expect(text().split('\n')[0]).toBe(head);
    expect(text()).toContain(note);
  });

  it('holds days against the call', async () => {
    const { session, json } = sessionOf(FILES);
    await checkDraftCommand(['late.md', '--section', 'talent', '--call', 'call.json', '--json'], session);
    const [found] = json().findings.filter((one: { rule: string }) => one.rule === 'LNT-DATE-001');
    expect(found).toMatchObject({
      status: 'fail',
      params: { deadline: '2027-05-14', draftDay: '2025-09-15' },
    });
    expect(found.evidence[0].section).toBe('notice 12');
  });

  it('reads a section out of a Word file, with the row of its text', async () => {
    const children = [
      new Paragraph({ text: 'Talent', heading: HeadingLevel.HEADING_1 }),
      ...DRAFT.split('\n').map((line) => new Paragraph(line)),
    ];
    const word = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    const { session, json } = sessionOf({ ...FILES, 'talent.docx': word });
    const args = ['talent.docx', '--section', 'talent', '--budget', 'budget.csv', '--json'];
    expect(await checkDraftCommand(args, session)).toBe(0);
    const [found] = json().findings.filter((one: { rule: string }) => one.rule === 'LNT-NUM-001');
    expect(found).toMatchObject({ status: 'fail', where: { row: 3, column: 21 } });
  });

  it('leaves with 1 on an error under --strict', async () => {
    const { session } = sessionOf(FILES);
    const args = ['talent.md', '--section', 'talent', '--budget', 'budget.csv', '--strict'];
    expect(await checkDraftCommand(args, session)).toBe(1);
  });

  it.each([
    [['talent.md'], 'risk-assessment'],
    [['talent.md', '--section', 'poetry'], 'risk-assessment'],
    [['broken.docx', '--section', 'talent'], 'damaged'],
    [['gone.md', '--section', 'talent'], 'cannot be opened'],
  ])('refuses %j and says what to write', async (args, said) => {
    const { session } = sessionOf(FILES);
    const refused = checkDraftCommand(args, session);
    await expect(refused).rejects.toBeInstanceOf(UsageError);
    await expect(refused).rejects.toThrow(said);
  });
});
