import { analyse } from '../../knowledge/tokens.ts';
import type { SampleLine } from '../../program/fact.ts';
import { formatMoney } from '../../program/money.ts';
import type { Asked, Reply, Step } from './asked.ts';
import { claimsSomething } from './claims.ts';
import { kindsNamed } from './kinds-named.ts';
import { mark } from './marks.ts';
import { sumsIn } from './question-figures.ts';
import { percent, type SampleFigures, sampleFigures } from './sample-figures.ts';

const SAMPLE = /\b(?:sample|example)\b|样例|样表|示例|范例/u;
const GRANT = /\b(?:grants?|torch|program|government|subsid\w*)\b|火炬|资助|补助|政府/u;
const OWN = /\b(?:we|us|our|ourselves|company|own|firm|enterprise|self)\b|企业|自筹|自己|自有|公司/u;
const SHARE = /\b(?:share|percent\w*|proportion|part of|fraction|ratio)\b|%|比例|占比|占|百分|几成/u;
const TOGETHER = /\b(?:sum|add\w*|total\w*|together|combined|plus|both)\b|合计|加|一共|共|总/u;
const HEADS =
  /\bper (?:person|head|capita|engineer|hire|employee|technician)\b|\beach (?:person|engineer|hire)\b|人均|每人|每[个名位](?:人|工程师)/u;
const UNITS = /\bper unit\b|\beach unit\b|每件|每台|单位产能/u;
const MOST = /\b(?:biggest|largest|highest|most expensive|priciest)\b|最[大贵高多]/u;
const LEAST = /\b(?:smallest|lowest|cheapest|least)\b|最[小少低]|最便宜/u;
const ROW =
  /\b(?:lines?|rows?|categor\w*|items?|costs?|entry|expensive|cheapest)\b|行|项|科目|类|费|贵|便宜/u;
const AMOUNT = /\bhow (?:much|many)\b|\bamounts?\b|\bdoes\b|\bis\b|多少|各|吗|是不是/u;

/** Sums, shares and heads of single lines of the sample budget, worked out here and now. */
export const sampleLines: Step = (asked) => {
  const { text } = asked;
  if (!SAMPLE.test(text)) return null;
  const sample = sampleFigures(asked);
  if (sample === null) return null;
  const lines = linesNamed(asked, sample);
  const [line] = lines;
  if (lines.length === 0)
    return ROW.test(text) && (MOST.test(text) || LEAST.test(text)) ? extreme(asked, sample) : null;
  if (lines.length === 2)
    return TOGETHER.test(text) || AMOUNT.test(text) ? together(asked, sample, lines) : null;
  if (line === undefined || lines.length > 2) return null;
  const wrong = claimsSomething(text) ? claimedWrongly(asked, sample, line) : null;
  if (wrong !== null) return wrong;
  if (HEADS.test(text) || UNITS.test(text)) return perHead(asked, sample, line);
  if (SHARE.test(text)) return share(asked, sample, line);
  return GRANT.test(text) || OWN.test(text) ? split(asked, sample, line) : null;
};

/** By a word that only its category has, or by a name that the lexicon of costs gives the same kind. */
function linesNamed(asked: Asked, { lines }: SampleFigures): SampleLine[] {
  const wordsOf = ({ category }: SampleLine): string[] =>
    [category.en, category.zh].flatMap((name) => {
      const { terms, words } = analyse(name);
      return terms.filter((term, i) => words[i] === 1 && term.length > 1 && !ROW.test(term));
    });
  const said = new Set(analyse(asked.text).terms);
  const kinds = kindsNamed(asked).kinds.map(({ phrases }) => [...phrases.en, ...phrases.zh]);
  const others = (line: SampleLine) => new Set(lines.filter((other) => other !== line).flatMap(wordsOf));
  return lines.filter((line) => {
    const shared = others(line);
    const names = [line.category.en.toLowerCase(), line.category.zh.toLowerCase()];
    return (
      wordsOf(line).some((word) => said.has(word) && !shared.has(word)) ||
      kinds.some((phrases) => names.some((name) => phrases.includes(name)))
    );
  });
}

function extreme(asked: Asked, sample: SampleFigures): Reply {
  const { text, lang } = asked;
  const sorted = [...sample.lines].sort((a, b) => (a.amount < b.amount ? 1 : -1));
  const line = MOST.test(text) ? sorted[0] : sorted.at(-1);
  if (line === undefined) throw new Error('The sample budget has no lines.');
  const [money, part] = [formatMoney(line.amount, lang), percent(line.amount, sample.total)];
  const order = MOST.test(text) ? { en: 'largest', zh: '最高' } : { en: 'smallest', zh: '最低' };
  return reply(
    sample,
    lang === 'zh'
      ? `样例中金额${order.zh}的是${line.category.zh}：${money}，占总额${part}。`
      : `${line.category.en} is the ${order.en} line of the sample: ${money}, ${part} of the total.`,
    [rowOf(asked, sample, line)],
  );
}

function together(asked: Asked, sample: SampleFigures, lines: readonly SampleLine[]): Reply {
  const { text, lang } = asked;
  const [grant, own] = [GRANT.test(text), OWN.test(text)];
  const of = (line: SampleLine): bigint => (grant === own ? line.amount : grant ? line.grant : line.own);
  const what =
    grant === own
      ? { en: '', zh: '' }
      : grant
        ? { en: ' of Torch grant', zh: '火炬资助' }
        : { en: ' of company money', zh: '企业出资' };
  const sum = lines.reduce((all, line) => all + of(line), 0n);
  const names = lines.map(({ category }) => category[lang]).join(lang === 'zh' ? '、' : ', ');
  const formula = lines.map((line) => formatMoney(of(line), lang)).join(' + ');
  return reply(
    sample,
    lang === 'zh'
      ? `样例中${names}的${what.zh}合计：${formula} = ${formatMoney(sum, lang)}。`
      : `${formula} = ${formatMoney(sum, lang)}${what.en} in the sample: ${names}.`,
    lines.map((line) => rowOf(asked, sample, line)),
  );
}

/** The first number of the outcome is what the line brings: people, or units a year. */
function perHead(asked: Asked, sample: SampleFigures, line: SampleLine): Reply | null {
  const { lang } = asked;
  const count = /\d[\d,]*/u.exec(line.outcome.en)?.[0].replaceAll(',', '');
  if (count === undefined || BigInt(count) === 0n) return null;
  const each = formatMoney(line.amount / BigInt(count), lang);
  const formula = `${formatMoney(line.amount, lang)} ÷ ${Number(count).toLocaleString('en')} = ${each}`;
  return reply(sample, lang === 'zh' ? `平均${formula}。` : `${formula} each.`, [
    lang === 'zh'
      ? `样例中该行的成果：${line.outcome.zh}。`
      : `The line’s outcome in the sample: ${line.outcome.en}.`,
    rowOf(asked, sample, line),
  ]);
}

function share(asked: Asked, sample: SampleFigures, line: SampleLine): Reply {
  const { text, lang } = asked;
  const [grant, own] = [GRANT.test(text), OWN.test(text)];
  const name = line.category[lang];
  const part = grant || own ? (grant ? line.grant : line.own) : line.amount;
  const whole = grant || own ? line.amount : sample.total;
  const formula = `${formatMoney(part, lang)} ÷ ${formatMoney(whole, lang)} = ${percent(part, whole)}`;
  const lead =
    grant || own
      ? lang === 'zh'
        ? `样例中${name}一行，${grant ? '火炬资助' : '企业出资'}占：${formula}。`
        : `${grant ? 'Torch grant' : 'Company money'} in ${name} of the sample: ${formula}.`
      : lang === 'zh'
        ? `样例中${name}为${formatMoney(part, lang)}，占总额${percent(part, whole)}。`
        : `${name} in the sample: ${formatMoney(part, lang)}, ${percent(part, whole)} of the total.`;
  return reply(sample, lead, [rowOf(asked, sample, line)]);
}

function split(asked: Asked, sample: SampleFigures, line: SampleLine): Reply {
  const { lang } = asked;
  const [own, grant] = [formatMoney(line.own, lang), formatMoney(line.grant, lang)];
  return reply(
    sample,
    lang === 'zh'
      ? `样例中${line.category.zh}一行：企业出${own}，火炬资助${grant}。`
      : `${line.category.en} in the sample: company ${own}, Torch grant ${grant}.`,
    [rowOf(asked, sample, line)],
  );
}

/** A sum said to be the line's that is none of its three. */
function claimedWrongly(asked: Asked, sample: SampleFigures, line: SampleLine): Reply | null {
  const { text, lang } = asked;
  const right = GRANT.test(text)
    ? [line.grant]
    : OWN.test(text)
      ? [line.own]
      : [line.amount, line.own, line.grant];
  const sums = sumsIn(text);
  if (sums.length === 0 || sums.some((sum) => right.includes(sum))) return null;
  return {
    ...reply(sample, '', [rowOf(asked, sample, line)]),
    kind: 'premise',
    lead:
      lang === 'zh'
        ? `文本不是这样写的：样例该行为企业${formatMoney(line.own, lang)}、火炬资助${formatMoney(line.grant, lang)}。`
        : `The text says otherwise: company ${formatMoney(line.own, lang)}, Torch grant ${formatMoney(line.grant, lang)}.`,
  };
}

/** "Testing: ¥2,200,000, of it ¥1,200,000 grant (54.5%)". */
function rowOf({ lang }: Asked, { fact }: SampleFigures, line: SampleLine): string {
  const { category, amount, own, grant } = line;
  const [all, ours, theirs] = [amount, own, grant].map((fen) => formatMoney(fen, lang));
  const part = percent(grant, amount);
  return lang === 'zh'
    ? `${category.zh}：${all}＝企业${ours}＋资助${theirs}（${part}）${mark([fact], lang)}。`
    : `${category.en}: ${all} = company ${ours} + grant ${theirs} (${part}) ${mark([fact], lang)}.`;
}

function reply({ fact }: SampleFigures, lead: string, body: readonly string[]): Reply {
  return {
    status: 'answered',
    kind: 'derived',
    lead,
    body,
    actions: ['check-budget', 'read-passage'],
    cites: [fact.id],
  };
}
