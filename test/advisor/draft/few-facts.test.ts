import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/program/application.ts';
import { advisor, library } from '../../shipped.ts';
import { drafted, LANGS, textOf } from './drafted.ts';

/** What most people begin with: a name, a park and a sentence on the project. */
const told = advisor.layFacts(null, 'executive-summary', [
  ['company', 'Some Storage Ltd; Some Zone'],
  ['project', 'Pilot line; module; 2027-01 to 2028-12'],
]) as Application;
const SECTIONS = library.draftSections.map(({ id }) => id);
const BUDGET = {
  kind: 'text',
  slash: false,
  text: 'Category,Amount,Company,Torch Grant\nEquipment procurement,500000,333333,166667\nA trip,90000,60000,30000\nA party,90000,60000,30000',
} as const;

describe('a draft from a name, a park and a project', () => {
  it.each(LANGS)('names somebody for each gap but what the call says, in %s', (lang) => {
    const open = SECTIONS.flatMap((id) => drafted(id, lang, { application: told }).gaps).filter(
      ({ owner }) => owner === null,
    );
    expect(open.map(({ what }) => what)).toEqual([expect.stringMatching(/call|通知/)]);
  });

  it.each(LANGS)('asks for nothing twice within a section but what two places need, in %s', (lang) => {
    for (const id of SECTIONS) {
      const asked = drafted(id, lang, { application: told }).gaps.map(
        ({ what, owner }) => `${what} ${owner}`,
      );
      // Three hazards each have a plan and a drill of their own.
      expect(asked.length - new Set(asked).size).toBeLessThanOrEqual(id === 'risk-assessment' ? 1 : 0);
    }
  });

  it.each(LANGS)('tells of nothing that nobody has done, in %s', (lang) => {
    const text = SECTIONS.map((id) => textOf(drafted(id, lang, { application: told }))).join('\n');
    expect(text).not.toMatch(/rated each risk|was validated by|end with a proof|逐项评级，结果如下|分步推进/);
  });

  it.each(LANGS)('counts a sector that was not told as a gap, in %s', (lang) => {
    const { gaps } = drafted('executive-summary', lang, { application: told });
    expect(gaps.map(({ what }) => what)).toContain(lang === 'en' ? 'sector' : '所属领域');
  });
});

describe('a budget in a draft', () => {
  it('asks in one mark about all that the text does not name', () => {
    const { gaps } = drafted('budget-narrative', 'zh', { application: told, budget: BUDGET });
    const asked = gaps.filter(({ owner }) => owner === null);
    expect(asked.map(({ what }) => what)).toEqual([
      '“A trip”“A party”可否以资助资金列支，以当期申报通知为准',
    ]);
  });

  it.each([
    ['500000', '50万元'],
    ['333333', '333,333元'],
    ['166667.5', '166,667.50元'],
    ['1234500', '123.45万元'],
  ])('says %s yuan in Chinese as %s', (yuan, says) => {
    const text = `Category,Amount,Company\nEquipment procurement,${yuan},${yuan}`;
    const draft = drafted('budget-narrative', 'zh', { application: told, budget: { ...BUDGET, text } });
    expect(textOf(draft)).toContain(`| ${says} |`);
  });
});
