import { describe, expect, it } from 'vitest';
import { advisor } from '../../shipped.ts';
import { kept } from './kept.ts';

const NOW = '2026-11-23T04:00:00Z';
const ask = (question: string, documents: readonly Awaited<ReturnType<typeof kept>>[]) =>
  advisor.ask(question, { lang: null, callFacts: {}, now: NOW, documents });

const NOTICE = [
  '# 关于组织申报2027年项目的通知',
  '## 三、报送要求',
  '纸质材料一式五份，于2027年5月20日前送至创新大厦302室。',
  '咨询电话：0411-5550 1234。',
].join('\n\n');

describe('somebody’s own document', () => {
  it('is quoted beside an answer under its name, and the lead says that the text is silent', async () => {
    const answer = await ask('纸质材料要交几份？', [await kept(NOTICE)]);
    expect(answer.own?.map(({ document, quote }) => [document, quote])).toEqual([
      ['notice.md', '纸质材料一式五份，于2027年5月20日前送至创新大厦302室。'],
    ]);
    expect(answer.lead).toContain('notice.md');
    expect(answer.status).toBe('unanswerable');
  });

  it('changes no answer that it says nothing on', async () => {
    const question = '能申请多少资助？';
    const [without, beside] = [await ask(question, []), await ask(question, [await kept(NOTICE)])];
    expect(beside).toEqual(without);
    expect(without.own).toBeUndefined();
  });

  it('is not drawn into small talk', async () => {
    expect((await ask('你好', [await kept('你好，欢迎申报。')])).own).toBeUndefined();
  });
});
