import { stem } from '../../knowledge/tokens.ts';
import type { Fact } from '../../program/fact.ts';
import { formatMoney } from '../../program/money.ts';
import type { Asked, Reply, Step } from './asked.ts';
import { claimsSomething } from './claims.ts';
import { daysNamed, numberOf, sumsIn } from './question-figures.ts';
import { said } from './said.ts';

/** A fact must be this near to what is claimed before its figure contradicts it. */
const NEAR = 0.3;
const AS_GIVEN =
  /^(?:so |and |but )?(?:is it true|since|as|given|because)\b|\b(?:right|correct|isn'?t it|yes|no)\s*\??$|既然|听说|据说|是吧|对吧|对吗|是吗|是不是|吧[?？。]?$/u;
const TOTAL = /\b(?:totals?|totall?ing|sums?|adds? up|altogether|overall|whole)\b|总额|合计|总共|一共|总计/u;

const GRANT_OR_OWN = /\b(?:grants?|torch|company|own|firm|enterprise)\b|火炬|资助|企业|自筹|公司/u;

/** A count, a number of days or a total that the question takes as given and the text has otherwise. */
export const premiseFigures: Step = (asked) => {
  const { text, found, lang } = asked;
  if (!claimsSomething(text) && !AS_GIVEN.test(text)) return null;
  const checklist = checklistInstead(asked);
  if (checklist !== null) return checklist;
  // A list beside the one that is meant has another length; where either agrees, nothing is wrong.
  const near = found.facts.slice(0, 2).filter(({ score }) => score >= NEAR);
  if (near.some(({ fact }) => agrees(asked, fact))) return null;
  for (const { fact } of near) {
    const right = figureInstead(asked, fact);
    if (right === null) continue;
    return {
      status: 'answered',
      kind: 'premise',
      lead: lang === 'zh' ? `文本不是这样写的：${right}。` : `The text says otherwise: ${right}.`,
      body: [said(asked, fact)],
      actions: ['read-passage'],
      cites: [fact.id],
    };
  }
  return null;
};

/** How many groups the checklist has is said by no fact: each of its facts is one of them. */
function checklistInstead({ text, lang, library }: Asked): Reply | null {
  if (!/\bchecklist\b|清单/u.test(text)) return null;
  const claimed = countsNamed(
    text.replace(/(?<=[\d一二两三四五六七八九十])类(?!\p{Script=Han}{2})/gu, '类材料'),
  ).find(({ noun }) =>
    /^(?:groups?|kinds?|types?|classes|items?|papers?|documents?)\b|材料|文件/u.test(noun),
  );
  const groups = library.facts.filter(
    ({ section, value }) => section === 'checklist' && value?.kind === 'items',
  );
  if (claimed === undefined || claimed.count === groups.length) return null;
  return {
    status: 'answered',
    kind: 'premise',
    lead:
      lang === 'zh'
        ? `文本不是这样写的：清单所列为${groups.length}类。`
        : `The text says otherwise: the checklist has ${groups.length} groups.`,
    body: groups.map(({ say }) => `• ${say[lang]}`),
    actions: ['check-eligibility', 'read-passage'],
    cites: groups.map(({ id }) => id),
  };
}

function agrees({ text }: Asked, { value, say }: Fact): boolean {
  if (value?.kind !== 'items') return false;
  return countsNamed(text).some(
    ({ count, noun }) => count === value.items.length && standsCounted(noun, count, say),
  );
}

/** The text's own figure where the question names another of the same kind; null where it names none or the same. */
function figureInstead({ text, lang }: Asked, { value, say }: Fact): string | null {
  switch (value?.kind) {
    case 'days': {
      const named = daysNamed(text);
      if (named.length === 0 || named.includes(value.days)) return null;
      return lang === 'zh' ? `至少提前${value.days}天` : `at least ${value.days} days before`;
    }
    case 'table': {
      const rows = value.lines.length;
      const claimed = rowsNamed(text);
      if (claimed !== null && claimed !== rows)
        return lang === 'zh' ? `样例预算共${rows}行` : `the sample budget has ${rows} lines`;
      const sums = TOTAL.test(text) ? sumsIn(text) : [];
      // Whose total it is: that of one side is worked out elsewhere.
      if (GRANT_OR_OWN.test(text) && sums.length > 0) return null;
      const total = value.lines.reduce((sum, { amount }) => sum + amount, 0n);
      if (sums.length !== 1 || sums[0] === total) return null;
      return lang === 'zh' ? `合计${formatMoney(total, lang)}` : `the total is ${formatMoney(total, lang)}`;
    }
    case 'items': {
      const claimed = countsNamed(text).find(({ noun }) => isCounted(noun, say, value.items));
      if (claimed === undefined || claimed.count === value.items.length) return null;
      const count = value.items.length;
      return lang === 'zh' ? `所列为${count}项` : `it names ${count}`;
    }
    default:
      return null;
  }
}

/** How many lines a table is said to have. */
function rowsNamed(text: string): number | null {
  const match =
    /\b(\d{1,2}|[a-z]+) (?:rows?|lines?|categories|entries)\b/u.exec(text) ??
    /(\d{1,2}|[一二两三四五六七八九十]{1,3})[个]?(?:行|科目|类费用)/u.exec(text);
  return match === null ? null : numberOf(match[1] ?? '');
}

function countsNamed(text: string): { count: number; noun: string }[] {
  const en = /\b(\d{1,2}|[a-z]+) ((?:[a-z-]+ ){0,2}[a-z-]+)/gu;
  const zh = /(\d{1,2}|[一二两三四五六七八九十]{1,3})[个项类种条份](?!月)(\p{Script=Han}{2,6})/gu;
  return [...text.matchAll(en), ...text.matchAll(zh)].flatMap(([, number = '', noun = '']) => {
    const count = numberOf(number);
    return count === null ? [] : [{ count, noun }];
  });
}

/** The list is of such things, and they are not among the things listed. */
function isCounted(
  noun: string,
  say: Fact['say'],
  items: readonly { readonly en: string; readonly zh: string }[],
): boolean {
  const roots = /\p{Script=Han}/u.test(noun)
    ? [noun.slice(0, 4), noun.slice(0, 2)]
    : noun.split(' ').map(stem);
  const [saying, listed] = [
    `${say.en} ${say.zh}`.toLowerCase(),
    items.map(({ en, zh }) => `${en} ${zh}`.toLowerCase()).join(' '),
  ];
  return roots.some((root) => root.length > 1 && saying.includes(root) && !listed.includes(root));
}

/** "5 classes of risk", "5类风险": the text's own count right before the noun. */
function standsCounted(noun: string, count: number, say: Fact['say']): boolean {
  if (/\p{Script=Han}/u.test(noun))
    return new RegExp(`${count}[个项类种条份]${noun.slice(0, 2)}`, 'u').test(say.zh);
  const [first = ''] = noun.split(' ');
  return new RegExp(`\\b${count} ${stem(first).replace(/[^a-z]/gu, '')}`, 'iu').test(say.en);
}
