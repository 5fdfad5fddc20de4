import type { Step } from './asked.ts';
import { said } from './said.ts';

const TIPS =
  /\b(?:any|some|your|best|good|insider|top|give (?:me|us)|what|got|general|the)\b.{0,12}\b(?:tips?|advice|tricks?|hints?|dos and don'?ts|best practices?)\b|^(?:tips?|advice)\b|(?:申报|有什么|有啥|有没有|给(?:点|些)|什么|一些|哪些).{0,4}(?:技巧|窍门|诀窍|秘诀|经验|小贴士|攻略|妙招)|怎么(?:提高|增加|提升)(?:命中率|成功率|通过率|胜算|中标率)|\b(?:improve|increase|raise|boost)\b.{0,12}\b(?:chances?|odds)\b/u;
/** Tips on one matter are answered from that matter. */
const ON =
  /\b(?:tips?|advice|tricks?|hints?)\b.{0,6}\b(?:on|for|about|regarding)\b.{0,6}\b(?!winning|applying|the application|torch|this)|(?:预算|市场|风险|人才|专利|措辞|写作|写).{0,6}(?:技巧|窍门|经验)/u;

/** "Any tips?": the text's own, all of them. */
export const tipsList: Step = (asked) => {
  const { text, lang, library } = asked;
  if (!TIPS.test(text) || ON.test(text)) return null;
  const facts = library.facts.filter(({ section, modality }) => section === 'tips' && modality === 'should');
  if (facts.length === 0) return null;
  return {
    status: 'answered',
    kind: 'list',
    lead:
      lang === 'zh'
        ? `文本给出${facts.length}条提示，不保证结果。`
        : `${facts.length} tips are given; none promises a result.`,
    body: facts.map((fact) => `• ${said(asked, fact)}`),
    actions: ['check-deadline', 'read-passage'],
    cites: facts.map(({ id }) => id),
  };
};
