import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/advisor/draft/draft.ts';
import { draftChanges } from '../../../src/advisor/draft/draft-changes.ts';
import { type DraftStep, readInstruction } from '../../../src/advisor/draft/draft-step.ts';
import type { Revision } from '../../../src/advisor/draft/revision.ts';
import { SECTION_WRITERS } from '../../../src/advisor/draft/section-writers.ts';
import { figuresIn } from '../../../src/knowledge/figures.ts';
import type { Application } from '../../../src/program/application.ts';
import { advisor, library } from '../../shipped.ts';
import { drafted, LANGS, textOf } from './drafted.ts';

const SECTIONS = Object.keys(SECTION_WRITERS);
const NOW = '2026-11-23T04:00:00Z';
const revise = (
  draft: Draft,
  instruction: string,
  {
    steps = [],
    application = library.example,
  }: { steps?: readonly DraftStep[]; application?: Application } = {},
) =>
  advisor.reviseDraft({ draft, steps }, instruction, { application, budget: null, callFacts: {}, now: NOW });

function revised(revision: Revision) {
  if (revision.kind !== 'revised') throw new Error(revision.message.en);
  return revision;
}

describe('a revision into the other language', () => {
  it.each([
    ['en', '中文', 'zh'],
    ['en', 'in Chinese please', 'zh'],
    ['zh', '换成英文', 'en'],
    ['zh', 'English', 'en'],
  ] as const)('from %s, asked by “%s”, is the same section in %s', async (from, instruction, to) => {
    const { draft, notes } = revised(await revise(drafted('talent', from), instruction));
    expect(textOf(draft)).toBe(textOf(drafted('talent', to)));
    expect(notes.map(({ en }) => en)).toEqual([expect.stringContaining('same figures')]);
  });

  it('is refused where the section is in that language already', async () => {
    expect(await revise(drafted('talent', 'en'), 'in English')).toMatchObject({
      kind: 'cannot',
      message: { en: 'The section is in English already.' },
    });
  });
});

describe('a shorter version', () => {
  const kept = ({ blocks }: Draft) => blocks.filter(({ kind }) => kind === 'table' || kind === 'list');

  it.each(LANGS)(
    'keeps tables, lists and every figure, and breaks no rule as an error, in %s',
    async (lang) => {
      let cut = 0;
      for (const section of SECTIONS) {
        const before = drafted(section, lang);
        const revision = await revise(before, lang === 'zh' ? '精简一些' : 'make it shorter');
        if (revision.kind === 'cannot') continue;
        cut += 1;
        const after = revision.draft;
        expect(textOf(after).length).toBeLessThan(textOf(before).length);
        expect(kept(after)).toEqual(kept(before));
        expect(figuresIn(textOf(after))).toEqual(figuresIn(textOf(before)));
        const errors = after.findings.filter(
          ({ status, severity }) => status === 'fail' && severity === 'error',
        );
        expect(errors).toEqual([]);
      }
      expect(cut).toBeGreaterThanOrEqual(SECTIONS.length / 2);
    },
  );

  it('keeps every gap', async () => {
    const { company } = library.example;
    const application = { ...library.example, company: { ...company, founded: null, products: null } };
    const before = drafted('executive-summary', 'en', { application });
    expect(before.gaps).toHaveLength(2);
    const { draft } = revised(await revise(before, 'shorter', { application }));
    for (const { what } of before.gaps) expect(textOf(draft)).toContain(what);
  });

  it.each([
    ['en', 'shorter', ['Licences: ', 'Trade secrets: '], 'No gaps.', 'No gaps in what is kept.'],
    ['zh', '精简', ['许可情况：', '商业秘密：'], '没有待补内容。', '保留部分没有待补内容。'],
  ] as const)(
    'tells in its report what it leaves out, in %s',
    async (lang, instruction, gone, none, rest) => {
      const { draft } = revised(await revise(drafted('ip-and-data', lang), instruction));
      for (const words of gone) {
        expect(textOf(draft)).not.toContain(words);
        expect(draft.report.join('\n')).toContain(`“${words}`);
      }
      expect(draft.report).not.toContain(none);
      expect(draft.report).toContain(rest);
    },
  );

  it.each(LANGS)('counts each sentence that is gone, and a whole one counts none, in %s', async (lang) => {
    for (const section of SECTIONS) {
      const before = drafted(section, lang);
      expect(before.leftOut).toBeUndefined();
      const revision = await revise(before, lang === 'zh' ? '精简' : 'shorter');
      if (revision.kind === 'cannot') continue;
      const removed = revision.changes.flatMap((change) =>
        change.kind === 'removed' && change.before !== null ? [change.before.quote] : [],
      );
      for (const sentence of removed) expect(revision.draft.leftOut).toContain(sentence);
    }
  });

  it('is refused when nothing is left to cut', async () => {
    const { draft, steps } = revised(await revise(drafted('policy-alignment', 'en'), 'shorter'));
    expect((await revise(draft, 'shorter', { steps })).kind).toBe('cannot');
  });
});

describe('a topic asked for', () => {
  it.each([
    ['en', 'market-analysis', 'add the ISO 14001 timeline', 'ISO 14001 audit planned for November 2027.'],
    ['zh', 'market-analysis', '补充ISO 14001的时间', '计划2027年11月接受ISO 14001审核。'],
    ['en', 'talent', 'expand on patents', '9 invention patents'],
    ['zh', 'talent', '增加备用发电机的内容', '300千瓦备用发电机'],
  ] as const)('comes from the facts, in %s into %s: %s', async (lang, section, instruction, says) => {
    const before = drafted(section, lang);
    expect(textOf(before)).not.toContain(says);
    const { draft, changes } = revised(await revise(before, instruction));
    expect(textOf(draft)).toContain(says);
    expect(changes.every(({ kind }) => kind === 'added')).toBe(true);
    expect(changes.length).toBeGreaterThan(0);
  });

  it.each([
    ['zh', 'add the ISO 9001 timeline', 'ISO 9001时间安排', 'ISO 9001'],
    ['zh', 'add our patents', '专利', '授权发明专利9件'],
    ['zh', 'add training of the apprentices', null, null],
    ['zh', 'add the iso 14001 timetable', 'ISO 14001时间安排', '2027年11月'],
    ['en', '补充备用发电机', 'Generator', 'generator'],
    ['en', '补充ISO 14001的时间安排', 'ISO 14001 timeline', 'November 2027'],
  ] as const)('is named in the draft’s own language, %s: %s', async (lang, instruction, heading, says) => {
    const revision = await revise(drafted('market-analysis', lang), instruction);
    if (heading === null) return expect(revision.kind).toBe('cannot');
    const added = revised(revision).draft.blocks.at(-1);
    expect(added).toMatchObject({ kind: 'paragraph', text: expect.stringContaining(says) });
    const term = added?.kind === 'paragraph' ? (added.term ?? '') : '';
    expect(term.replace(/^（.+?）/, '')).toBe(heading);
  });

  it('without a name in the draft’s language is said to have none', async () => {
    const revision = await revise(drafted('market-analysis', 'zh'), 'add the stainless housing');
    expect(revision).toMatchObject({ kind: 'cannot', message: { zh: expect.stringContaining('请用中文') } });
  });

  it.each([
    ['that the section has', 'project-plan', 'add predictive maintenance', 'has all that your facts say'],
    ['that no fact is about', 'talent', 'add our Nobel prizes', 'nothing is made up'],
    ['that names nothing', 'talent', 'add more details', 'nothing is made up'],
  ])('%s is refused in plain words', async (_what, section, instruction, says) => {
    const revision = await revise(drafted(section, 'en'), instruction);
    expect(revision).toMatchObject({ kind: 'cannot' });
    if (revision.kind === 'cannot') expect(revision.message.en).toContain(says);
  });
});

describe('what a template cannot do', () => {
  it.each(['make it sound more confident', '语气再有力一些', '更口语一点', 'make it longer', '', '???'])(
    'is said, with what it can: “%s”',
    async (instruction) => {
      expect(await revise(drafted('talent', 'en'), instruction)).toMatchObject({
        kind: 'cannot',
        message: { en: expect.stringContaining('Without a language model') },
      });
    },
  );
});

describe('a fact asked to be another', () => {
  it.each([
    '把专利数改成12件',
    '请把项目开始时间改为2027年3月',
    'change the number of patents to 12',
    'set the start to 2027-03',
  ])('“%s” is sent to the facts, where it is changed', async (instruction) => {
    expect(await revise(drafted('ip-and-data', 'zh'), instruction)).toMatchObject({
      kind: 'cannot',
      message: {
        en: expect.stringContaining('correct the facts'),
        zh: expect.stringContaining('请在资料中更正'),
      },
    });
  });
});

describe('the changes between two versions', () => {
  const draft = drafted('talent', 'en');
  const version = (text: string): Draft => ({ ...draft, blocks: [{ kind: 'paragraph', term: null, text }] });

  it.each([
    ['nothing', 'We hire 18. We train.', 'We train. We hire 18.', []],
    ['a sentence that is new', 'We hire 18.', 'We hire 18. Workshops are open.', ['added']],
    ['a sentence that is gone', 'We hire 18. Workshops are open.', 'We hire 18.', ['removed']],
    ['a figure in a sentence', 'We hire 18 engineers in 2027.', 'We hire 20 engineers in 2027.', ['changed']],
  ])('are %s', (_what, before, after, kinds) => {
    expect(draftChanges(version(before), version(after)).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('what was asked before', () => {
  const SHORTER: DraftStep = { kind: 'shorter' };

  it('stays asked: a topic comes on top of the shorter version', async () => {
    const short = revised(await revise(drafted('policy-alignment', 'en'), 'shorter'));
    const both = revised(await revise(short.draft, 'add the ISO 14001 timeline', { steps: short.steps }));
    expect(both.steps).toEqual([SHORTER, { kind: 'topic', topic: 'ISO 14001 timeline' }]);
    expect(textOf(both.draft)).toContain('ISO 14001 audit planned for November 2027.');
    expect(both.changes.map(({ kind }) => kind)).toEqual(['added']);
  });

  it('goes along into the other language', async () => {
    const topic: DraftStep = { kind: 'topic', topic: 'ISO 14001' };
    const { draft, notes } = revised(
      await revise(drafted('policy-alignment', 'en'), '中文', { steps: [SHORTER, topic] }),
    );
    expect(textOf(draft)).toContain('计划2027年11月接受ISO 14001审核');
    const whole = revised(await revise(drafted('policy-alignment', 'en'), '中文', { steps: [topic] })).draft;
    expect(textOf(draft).length).toBeLessThan(textOf(whole).length);
    expect(notes).toHaveLength(1);
  });

  it('is found again under the other language’s own name', async () => {
    const steps: readonly DraftStep[] = [{ kind: 'topic', topic: 'backup generator' }];
    const { draft, notes } = revised(await revise(drafted('talent', 'en'), '中文', { steps }));
    expect(textOf(draft)).toContain('300千瓦备用发电机');
    expect(notes).toHaveLength(1);
  });

  it('is told where the other language has no such words', async () => {
    const steps: readonly DraftStep[] = [{ kind: 'topic', topic: 'slurry' }];
    const { notes } = revised(await revise(drafted('talent', 'en'), '中文', { steps }));
    expect(notes.map(({ zh }) => zh)).toEqual([expect.stringContaining('“slurry”')]);
  });
});

describe('the report under a revised section', () => {
  it('counts the figures of that section, not of the one before', async () => {
    const before = drafted('market-analysis', 'en');
    const { draft } = revised(await revise(before, 'add the ISO 14001 timeline'));
    const counted = (report: readonly string[]) => report.find((line) => line.includes('figures match'));
    expect(counted(draft.report)).not.toBe(counted(before.report));
    expect(counted(draft.report)).toMatch(/^(\d+) of \1 figures match/);
  });
});

describe('an instruction', () => {
  const SHORT = { kind: 'shorter' } as const;
  const topic = (words: string) => ({ kind: 'topic', topic: words }) as const;
  const fact = (words: string) => ({ kind: 'fact', fact: words }) as const;
  const wish = (words: string) => ({ kind: 'wish', wish: words }) as const;

  it.each<readonly [string, 'en' | 'zh' | null, readonly DraftStep[]]>([
    ['shorter', null, [SHORT]],
    ['please make it more concise.', null, [SHORT]],
    ['can you make this a bit shorter?', null, [SHORT]],
    ['精简一点', null, [SHORT]],
    ['再改短一些', null, [SHORT]],
    ['in Chinese, and make it shorter', 'zh', [SHORT]],
    ['换成中文', 'zh', []],
    ['翻译成英文', 'en', []],
    ['translate to english please', 'en', []],
    ['please write it in English', 'en', []],
    ['add the ISO 9001 timeline', null, [topic('ISO 9001 timeline')]],
    ['补充ISO 9001时间', null, [topic('ISO 9001时间')]],
    ['加上我们的导热系数对比', null, [topic('导热系数对比')]],
    ['add the ISO 9001 timeline in Chinese', 'zh', [topic('ISO 9001 timeline')]],
    ['add more on the Chinese market', null, [topic('Chinese market')]],
    ['make it shorter and add our patents', null, [SHORT, topic('patents')]],
    ['精简一点，再补充专利数量', null, [SHORT, topic('专利数量')]],
    ['补充专利数量，并精简', null, [topic('专利数量'), SHORT]],
    ['make it less stiff', null, [wish('make it less stiff')]],
    ['make it less stiff, in Chinese', 'zh', [wish('make it less stiff')]],
    ['don’t make it shorter', null, [wish('don’t make it shorter')]],
    ['less concise', null, [wish('less concise')]],
    ['不要太简短', null, [wish('不要太简短')]],
    ['rewrite it as a brief for investors', null, [wish('rewrite it as a brief for investors')]],
    ['语气再正式一些', null, [wish('语气再正式一些')]],
    ['把专利数改成12件', null, [fact('把专利数改成12件')]],
    ['change the number of patents to 12', null, [fact('change the number of patents to 12')]],
    ['把全文改成300字', null, [wish('把全文改成300字')]],
    ['make it 300 words', null, [wish('make it 300 words')]],
    ['???', null, []],
  ])('“%s” is read', (said, lang, steps) => {
    expect(readInstruction(said)).toEqual({ lang, steps });
  });
});

describe('a section with figures of a budget that is over the cap', () => {
  const budget = {
    kind: 'text',
    text: 'Item,Amount,Company,Torch Grant\nLine,9400000,4900000,4500000',
    slash: false,
  } as const;
  const cap = { value: 300_000_000n, source: 'notice 12' };

  it.each([
    ['executive-summary', true],
    ['budget-narrative', true],
    ['talent', false],
  ])('%s says so in its report: %s', (section, says) => {
    const draft = advisor.draft(section, {
      lang: 'en',
      application: library.example,
      callFacts: { cap },
      now: NOW,
      budget,
    });
    if (draft.kind !== 'draft') throw new Error(draft.message.en);
    expect(draft.report.some((line) => /^The budget is to be mended first: .*BUD-CAP-001/.test(line))).toBe(
      says,
    );
  });
});
