import { describe, expect, it } from 'vitest';
import { answerText } from '../../../src/advisor/answer/answer-text.ts';
import { createAdvisor } from '../../../src/advisor/create-advisor.ts';
import { tenantOf } from '../../../src/store/store.ts';
import { advisor, library } from '../../shipped.ts';
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

  it.each([
    ['in two documents that say the same, once', NOTICE, 1],
    ['in two that differ, both', NOTICE.replace('五份', '三份'), 2],
  ])('is quoted %s', async (_says, other, times) => {
    const { own = [] } = await ask('纸质材料要交几份？', [await kept(NOTICE), await kept(other, 'newer.md')]);
    expect(own).toHaveLength(times);
  });

  it('in English answers a question in English, and is told by its name and heading', async () => {
    const guide = await kept('# Guide\n\n## 3. The file\n\nProposals are limited to 40 pages.', 'guide.md');
    const answer = await ask('How many pages may the proposal have?', [guide]);
    expect(answerText(answer)).toContain(
      'From your document guide.md, “3. The file”: “Proposals are limited to 40 pages.”',
    );
    expect(answer.lead).toMatch(
      /^The text doesn’t say\. .*Your document guide\.md speaks of it: see below\.$/,
    );
  });

  it('stands beside a model’s answer too, and no word of it goes to the model', async () => {
    const seen: string[] = [];
    const worded = createAdvisor(library, undefined, null, {
      model: 'stub',
      host: '127.0.0.1',
      drafts: { word: async (draft) => draft },
      answers: () => ({
        answer: async (rules, request) => {
          seen.push(
            JSON.stringify([rules, request], (_key, value) =>
              typeof value === 'bigint' ? `${value}` : value,
            ),
          );
          return { ...rules, mode: 'model' };
        },
      }),
    });
    const writing = { tenant: tenantOf('T1'), user: 'U1' };
    const documents = [await kept(NOTICE)];
    const context = { lang: null, callFacts: {}, now: NOW, documents, writing };
    const answer = await worded.ask('纸质材料要交几份？', context);
    expect([answer.mode, answer.own?.length]).toEqual(['model', 1]);
    expect(seen).toHaveLength(1);
    expect(seen[0]).not.toMatch(/创新大厦|notice\.md/);
  });
});
