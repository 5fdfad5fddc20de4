import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../src/advisor/documents/compare-documents.ts';
import { versionChanges } from '../../../src/advisor/documents/version-changes.ts';
import { advisor, library } from '../../shipped.ts';
import { pagedParts } from './kept.ts';

type Parts = ReturnType<typeof pagedParts>;

const compare = async (before: Parts, after: Parts) => {
  const comparison = await advisor.compareDocuments({ parts: before }, { parts: after });
  if (comparison === null) throw new Error('It was not compared.');
  return comparison;
};
const CALL = pagedParts(
  [null, 1, '海城市科学技术局关于组织申报2027年项目的通知'],
  ['一、支持方式', 1, '单个项目资助金额最高不超过400万元。\n采用前资助方式。'],
  ['二、申报时间', 2, '申报截止时间为2027年5月14日17:00。'],
  ['三、联系方式', 2, '联系人详见附件。'],
);

describe('two versions of a call', () => {
  it('that say the same differ in nothing, whatever their numbering, spaces and width', async () => {
    const again = pagedParts(
      [null, 1, '海城市科学技术局关于组织申报２０２７年项目的通知'],
      ['1. 支持方式', 1, '单个项目资助金额最高不超过 400 万元；'],
      ['2. 支持方式（续）', 1, '采用前资助方式。'],
      ['3. 申报时间', 3, '申报截止时间为2027年5月14日17：00。'],
      ['4. 联系方式', 3, '联系人详见附件。'],
    );
    expect(await compare(CALL, CALL)).toEqual({
      same: true,
      sections: [],
      callFacts: [],
      checks: [],
      draftSections: [],
    });
    const { sections, callFacts } = await compare(CALL, again);
    expect(callFacts).toEqual([]);
    expect(sections).toEqual([{ kind: 'added', heading: '2. 支持方式（续）', was: null, changes: [] }]);
  });

  it('show what changed by section, with the figures of each side and its page', async () => {
    const later = pagedParts(
      [null, 1, '海城市科学技术局关于组织申报2027年项目的通知'],
      ['一、支持方式', 1, '单个项目资助金额最高不超过300万元。\n采用后补助方式。'],
      ['二、申报时间', 2, '申报截止时间为2027年4月30日17:00。'],
      ['四、附则', 3, '本通知自印发之日起施行。'],
    );
    const { sections, callFacts, checks } = await compare(CALL, later);
    expect(sections.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['changed', '一、支持方式'],
      ['changed', '二、申报时间'],
      ['added', '四、附则'],
      ['removed', '三、联系方式'],
    ]);
    expect(sections[0]?.changes[0]).toEqual({
      kind: 'changed',
      before: { quote: '单个项目资助金额最高不超过400万元。', page: 1 },
      after: { quote: '单个项目资助金额最高不超过300万元。', page: 1 },
      days: { before: [], after: [] },
      figures: { before: ['400万元'], after: ['300万元'] },
    });
    expect(sections[1]?.changes[0]?.days).toEqual({ before: ['2027年5月14日'], after: ['2027年4月30日'] });
    expect(sections[1]?.changes[0]?.figures).toEqual({ before: [], after: [] });
    expect(callFacts.map(({ key, before, after }) => [key, before[0]?.value, after[0]?.value])).toEqual([
      ['cap', '4000000.00', '3000000.00'],
      ['deadline', '2027-05-14 17:00', '2027-04-30 17:00'],
    ]);
    expect(checks).toEqual(expect.arrayContaining(['budget', 'deadline']));
  });

  it('put days before other figures, and figures before words', async () => {
    const [before, after] = [
      pagedParts(['Terms', 1, 'Reports are short. Each report has 10 pages. Reviews end on 1 May 2027.']),
      pagedParts(['Terms', 1, 'Reports are long. Each report has 20 pages. Reviews end on 2 May 2027.']),
    ];
    const [section] = (await compare(before, after)).sections;
    expect(section?.changes.map(({ after: now }) => now?.quote)).toEqual([
      'Reviews end on 2 May 2027.',
      'Each report has 20 pages.',
      'Reports are long.',
    ]);
  });

  it.each([
    [
      'a sentence in another language as another sentence',
      'The grant is up to CNY 4,000,000.',
      '资助不超过400万元。',
      false,
    ],
    ['the same amount otherwise written', '资助不超过４００万元。', '资助不超过4,000,000元。', true],
    ['the same day otherwise written', '于2027年5月14日截止。', '于2027-05-14截止。', true],
  ])('know %s', async (_says, before, after, oneSentence) => {
    const changes = (
      await compare(pagedParts(['A', 1, before]), pagedParts(['A', 1, after]))
    ).sections.flatMap((section) => section.changes);
    expect(changes).toHaveLength(oneSentence ? 1 : 2);
    if (oneSentence) expect(changes[0]?.figures).toEqual({ before: [], after: [] });
    if (oneSentence) expect(changes[0]?.days).toEqual({ before: [], after: [] });
  });

  it('tell a section under a new heading from a new one', async () => {
    const body = '企业须在园区注册。\n企业须有自主知识产权。';
    const { sections } = await compare(pagedParts(['申报条件', 1, body]), pagedParts(['申报资格', 1, body]));
    expect(sections).toEqual([{ kind: 'changed', heading: '申报资格', was: '申报条件', changes: [] }]);
  });

  it('take a sentence that moved to another section for no change', async () => {
    const before = pagedParts(['一、总则', 1, '甲方负责。\n乙方配合。'], ['二、附则', 1, '另行通知。']);
    const after = pagedParts(['一、总则', 1, '甲方负责。'], ['二、附则', 1, '另行通知。\n乙方配合。']);
    expect((await compare(before, after)).same).toBe(true);
  });

  it('touch the proposal sections that rest on what changed', async () => {
    const before = pagedParts(['支持', 1, '企业自筹资金与申请资助资金的比例不低于1:1。']);
    const after = pagedParts(['支持', 1, '企业自筹资金与申请资助资金的比例不低于2:1。']);
    const { checks, draftSections } = await compare(before, after);
    expect(checks).toEqual(['budget', 'draft']);
    expect(draftSections).toContain('budget-narrative');
    expect(draftSections).not.toContain('talent');
  });
});

describe('two versions of 300,000 characters', () => {
  const long = (year: number) =>
    pagedParts(
      ...Array.from(
        { length: 60 },
        (_, n) =>
          [
            `第${n + 1}章`,
            1,
            `第${n + 1}类项目资助不超过${n + year}万元。\n${'材料一式五份。'.repeat(700)}`,
          ] as const,
      ),
    );
  const [before, after] = [{ parts: long(400) }, { parts: long(300) }];

  it('are compared by a process of its own, as short ones are here', async () => {
    expect(await compare(before.parts, after.parts)).toMatchObject(versionChanges(before, after));
  });

  it('are not compared where that takes longer than it may', async () => {
    const search = () => {
      throw new Error('Nothing is looked up.');
    };
    const caps = { ms: 1, megabytes: 400 };
    expect(await compareDocuments(before, after, { library, search: { find: search }, caps })).toBeNull();
  });
});

const sentence = fc.constantFrom(
  '资助不超过400万元。',
  '资助不超过300万元。',
  '企业须在园区注册。',
  '申报截止时间为2027年5月14日。',
  '申报截止时间为2027年6月1日。',
  'The list is closed.',
  'The list is open to 12 items.',
  '另行通知。',
);
const document = fc
  .array(
    fc.tuple(fc.constantFrom('一、总则', '二、附则', '三、其他', null), fc.array(sentence, { maxLength: 6 })),
    {
      maxLength: 5,
    },
  )
  .map((parts) => pagedParts(...parts.map(([heading, all]) => [heading, 1, all.join('\n')] as const)));

const sentencesOf = (parts: Parts) =>
  parts.flatMap(({ text }) => text.split('\n').filter((line) => line !== ''));
const counted = (all: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};
const less = (all: readonly string[], other: readonly string[]) => {
  const there = counted(other);
  return all
    .filter((one) => {
      const left = there.get(one) ?? 0;
      there.set(one, left - 1);
      return left <= 0;
    })
    .sort();
};

const changed = (before: Parts, after: Parts) => versionChanges({ parts: before }, { parts: after });

describe('any two documents', () => {
  it('lose no sentence and invent none: what differs stands in exactly one change', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const changes = changed(before, after).sections.flatMap((section) => section.changes);
        const quotes = (side: 'before' | 'after') =>
          changes.flatMap((change) => change[side]?.quote ?? []).sort();
        expect(quotes('before')).toEqual(less(sentencesOf(before), sentencesOf(after)));
        expect(quotes('after')).toEqual(less(sentencesOf(after), sentencesOf(before)));
      }),
    );
  });

  it('differ in the same call facts when compared the other way round', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const [there, back] = [changed(before, after), changed(after, before)];
        const turned = back.callFacts.map(({ key, before: was, after: is }) => ({
          key,
          before: is,
          after: was,
        }));
        expect(there.callFacts).toHaveLength(turned.length);
        expect(there.callFacts).toEqual(expect.arrayContaining(turned));
      }),
    );
  });

  it('are the same as themselves', () => {
    fc.assert(
      fc.property(document, (one) => {
        expect(changed(one, one)).toEqual({ sections: [], callFacts: [] });
      }),
    );
  });
});
