import { describe, expect, it } from 'vitest';
import { compareCommand } from '../../src/terminal/compare.ts';
import { ingestCommand } from '../../src/terminal/ingest.ts';
import { UsageError } from '../../src/terminal/session.ts';
import { sessionOf } from './session-of.ts';

const BEFORE = '# 支持方式\n\n单个项目资助金额最高不超过400万元。\n\n采用前资助方式。';
const AFTER = '# 支持方式\n\n单个项目资助金额最高不超过300万元。\n\n采用前资助方式。';
const FILES = { 'old.md': BEFORE, 'new.md': AFTER, 'shot.png': Buffer.from('89504e470d0a1a0a00', 'hex') };

describe('compare', () => {
  it('takes kept names and paths alike, and keeps nothing itself', async () => {
    const { session, json, printed } = sessionOf(FILES);
    await compareCommand(['old.md', 'new.md', '--json'], session);
    const fromPaths = json();
    expect(await session.openStore(false)).toBeNull();
    await ingestCommand(['old.md'], session);
    printed.length = 0;
    await compareCommand(['old.md', 'new.md', '--json'], session);
    expect(json()).toEqual(fromPaths);
    expect(fromPaths).toMatchObject({ before: 'old.md', after: 'new.md', same: false });
    expect(fromPaths.sections).toHaveLength(1);
    expect(fromPaths.checks).toContain('budget');
  });

  it('shows each change with its figures, and what to do again', async () => {
    const { session, text } = sessionOf(FILES, 'zh');
    await compareCommand(['old.md', 'new.md'], session);
    expect(text().split('\n').slice(0, 7)).toEqual([
      'old.md → new.md',
      '通知信息的变化：',
      '  资助上限：400万元 → 300万元',
      '“支持方式”',
      '  - 单个项目资助金额最高不超过400万元。',
      '  + 单个项目资助金额最高不超过300万元。',
      '    400万元 → 300万元',
    ]);
    expect(text()).toContain('须重新检查：预算检查（check budget）、草稿检查（check draft）');
    expect(text()).toContain('须复核的章节：执行摘要（executive-summary）');
  });

  it('says when nothing changed', async () => {
    const { session, text } = sessionOf(FILES);
    await compareCommand(['old.md', 'old.md'], session);
    expect(text()).toContain('The two versions say the same');
  });

  it.each([[['old.md']], [['old.md', 'nowhere.md']], [['old.md', 'shot.png']], [['a', 'b', 'c']]])(
    'with %j is a wrong use',
    async (args) => {
      const { session, printed } = sessionOf(FILES);
      await expect(compareCommand(args, session)).rejects.toThrow(UsageError);
      expect(printed).toEqual([]);
    },
  );
});
