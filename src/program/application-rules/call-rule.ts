import type { Bilingual } from '../bilingual.ts';
import { moneyIn } from '../draft-rules/money-in-text.ts';
import { datesIn } from '../draft-rules/month-mentions.ts';
import type { Ratio, Term, Terms } from '../terms.ts';
import { termEvidence } from '../whose.ts';
import type { ApplicationRule, ApplicationWork, CrossOutcome } from './application-work.ts';
import type { Line } from './lines.ts';
import { disagreement, type Place, sayDate, sayMoney } from './said.ts';

/** A term whose value the call has replaced. */
type Replaced<T> = Term<T> & { readonly program: T };

export const callRule: ApplicationRule = {
  id: 'XCK-CALL-001',
  basis: 'call',
  severity: 'error',
  title: {
    en: 'No part still uses a figure that the call has replaced',
    zh: '各部分均未沿用已被申报通知替代的数字',
  },
  needs: {
    en: 'a call entered with a cap, ratio or closing day of its own',
    zh: '已录入的申报通知（上限、配套比例或截止日与摘要不同）',
  },
  check: (work) => {
    const { cap, deadline, ratio } = work.terms;
    const readers: readonly ((line: Line) => readonly CrossOutcome[])[] = [
      ...(isReplaced(cap) ? [oldCap(cap, work)] : []),
      ...(isReplaced(deadline) ? [oldDeadline(deadline, work)] : []),
      ...(ratio?.origin === 'call' ? [oldRatio(ratio, work)] : []),
    ];
    if (readers.length === 0) return 'not-checked';
    return [
      ...(isReplaced(cap) ? budgetAtOldCap(cap, work) : []),
      ...work.lines.flatMap((line) => readers.flatMap((read) => read(line))),
    ];
  },
};

function isReplaced<T>(term: Term<T>): term is Replaced<T> {
  return term.origin === 'call' && term.program !== null && term.program !== term.value;
}

function outcome(
  place: Place,
  old: Bilingual,
  now: Bilingual,
  term: Term<unknown>,
  { terms, cite }: ApplicationWork,
): CrossOutcome {
  const source = term.source ?? '';
  const call: Place = {
    part: 'call',
    path: 'call',
    at: {
      en: source === '' ? 'your call' : `your call (${source})`,
      zh: source === '' ? '申报通知' : `申报通知（${source}）`,
    },
  };
  return disagreement(
    {
      a: { place, says: old },
      b: { place: call, says: now },
      advice: {
        en: 'The first is the summary’s, which the call has replaced: write the call’s.',
        zh: '前者出自摘要，已被申报通知替代：请改用通知的规定。',
      },
    },
    { params: { source }, evidence: termEvidence(term, now.en, terms, cite) },
  );
}

const LIMIT =
  /up to|\bcap(?:ped)?\b|maximum|\bmax\b|at most|ceiling|limit|no more than|not exceed|上限|最高|不超过|封顶|限额|至多|最多/i;
const GRANT = /grant|torch|program|award|subsid|fund|资助|火炬|补助|支持|补贴|拨款|专项/i;

function oldCap(cap: Replaced<bigint>, work: ApplicationWork) {
  return (line: Line): readonly CrossOutcome[] => {
    if (!LIMIT.test(line.text) || !GRANT.test(line.text)) return [];
    return moneyIn(line.text).some(({ fen }) => fen === cap.program)
      ? [outcome(line, sayMoney(cap.program), sayMoney(cap.value), cap, work)]
      : [];
  };
}

/** A grant of exactly the summary's cap was worked out with it. */
function budgetAtOldCap(cap: Replaced<bigint>, work: ApplicationWork): readonly CrossOutcome[] {
  if (work.budget?.totals.grant !== cap.program) return [];
  const place = {
    part: 'budget',
    path: 'budget:grant',
    at: { en: 'the budget (grant)', zh: '预算（申请资助）' },
  };
  return [outcome(place, sayMoney(cap.program), sayMoney(cap.value), cap, work)];
}

const CLOSING =
  /deadline|due|submi|clos|before|\bby\b|hand(?:ed)? in|apply|application|截止|提交|申报|报送|递交|之前|日前|受理/i;

/** The summary's day, also where its year goes without saying. */
function oldDeadline(deadline: Replaced<string>, work: ApplicationWork) {
  const [, month, date] = deadline.program.split('-').map(Number);
  return (line: Line): readonly CrossOutcome[] => {
    if (!CLOSING.test(line.text)) return [];
    const said = datesIn(line.text).some((one) =>
      one.year === null ? one.monthOfYear === month && one.date === date : one.day === deadline.program,
    );
    return said ? [outcome(line, sayDate(deadline.program), sayDate(deadline.value), deadline, work)] : [];
  };
}

const MATCH = /match|own funds|company (?:funds|share)|self-raised|co-?fund|配套|自筹|匹配/i;
const REQUIRED =
  /requir|must|at least|rule|as the program|minimum|obliged|\bneeds?\b|要求|须|应|不低于|不少于|规定|按照?|按/i;
const PAIR = /(?<![\d:.])(\d{1,3}) ?: ?(\d{1,3})(?![\d:]|\.\d)|(one-to-one|dollar-for-dollar|等额|一比一)/gi;

/** The summary states no ratio and is read as one to one; the call gives another. */
function oldRatio(ratio: Term<Ratio>, work: ApplicationWork) {
  const held = lowest(ratio.value);
  return (line: Line): readonly CrossOutcome[] => {
    if (!MATCH.test(line.text)) return [];
    const pairs = [...line.text.matchAll(PAIR)].map(([, own, grant]) =>
      own === undefined ? { own: 1n, grant: 1n } : lowest({ own: BigInt(own), grant: BigInt(grant ?? 1) }),
    );
    const old = pairs.find(({ own, grant }) => {
      const stated = own === grant || REQUIRED.test(line.text);
      const same = (own === held.own && grant === held.grant) || (own === held.grant && grant === held.own);
      return stated && !same;
    });
    return old === undefined ? [] : [outcome(line, sayRatio(old), sayRatio(held), ratio, work)];
  };
}

function lowest({ own, grant }: Ratio): Ratio {
  let [a, b] = [own, grant];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? { own, grant } : { own: own / a, grant: grant / a };
}

function sayRatio({ own, grant }: NonNullable<Terms['ratio']>['value']): Bilingual {
  return { en: `${own}:${grant}`, zh: `${own}:${grant}` };
}
