import { formatMoney } from '../../program/money.ts';
import type { Asked, Reply, Step } from './asked.ts';
import { askDesk } from './desks.ts';
import { namedFact, namedSilence } from './named-facts.ts';
import { sumsAt } from './question-figures.ts';
import { callRatio } from './ratio.ts';
import { said, termFact } from './said.ts';
import { openSilence } from './supplied.ts';

const REST =
  /\b(?:rest|remainder|remaining|gap|balance|difference|missing part|shortfall|what is left|whatever is left)\b|剩下|剩余|其余|余下|缺口|差额|不足部分|不够的|缺的/u;
const OWN =
  /\b(?:our own|own (?:money|funds?|capital|cash|share)|ourselves|of our own|we (?:bring|have|pay|put|cover|contribute|invest))\b|自筹|自有|自己|自掏|我们(?:出|投|有)|企业出/u;
const SAMPLE = /样例|样表|示例|范例|\b(?:sample|example)\b/u;

/** "The project costs 9 million and we bring 3.5": what is left for the grant, held against the cap. */
export const restOfProject: Step = (asked) => {
  const { text } = asked;
  if (!REST.test(text) || !OWN.test(text) || SAMPLE.test(text)) return null;
  const [one, other, ...more] = sumsAt(text).map(({ fen }) => fen);
  if (one === undefined || other === undefined || more.length > 0 || one === other) return null;
  const [total, own] = one > other ? [one, other] : [other, one];
  return answer(asked, total, own);
};

function answer(asked: Asked, total: bigint, own: bigint): Reply {
  const { lang, terms } = asked;
  const cap = terms.cap.value;
  const rest = total - own;
  const [all, ours, left, most] = [total, own, rest, cap].map((fen) => formatMoney(fen, lang));
  const facts = [termFact(asked, 'cap'), namedFact(asked, 'matching-grant')];
  const silence = callRatio(asked) === null ? openSilence(asked, namedSilence(asked, 'match-ratio')) : null;
  return {
    status: 'answered',
    kind: 'derived',
    lead:
      rest > cap
        ? lang === 'zh'
          ? `不行。${all}－${ours}＝${left}，超过最高${most}。`
          : `No. ${all} − ${ours} = ${left}, more than the maximum of ${most}.`
        : lang === 'zh'
          ? `只看上限可以：${all}－${ours}＝${left}，没有超过最高${most}。`
          : `Yes, as far as the cap goes: ${all} − ${ours} = ${left}, within ${most}.`,
    body: facts.map((fact) => said(asked, fact)),
    next: silence ? askDesk(silence, lang) : null,
    actions: ['check-budget', 'read-passage'],
    cites: facts.map(({ id }) => id),
  };
}
