import type { Bilingual } from '../bilingual.ts';
import type { BudgetCheck, BudgetTotals } from '../budget.ts';
import type { BudgetWork } from '../budget-rules/budget-work.ts';
import { money, percent } from '../budget-rules/wording.ts';
import type { Question } from '../finding.ts';
import { FEN_PER_YUAN } from '../money.ts';
import type { RepairWay } from './repair.ts';
import { excessOf } from './shift-grant.ts';

/** Asked before any cost is moved to the company: can it bear that, and what becomes of the project if not. */
export function bearQuestion(
  work: BudgetWork,
  bear: bigint | null,
  first: RepairWay | null,
): readonly Question[] {
  const excess = excessOf(work, bear);
  const all = excessOf(work, null)?.toCompany ?? 0n;
  const { own } = work.totals;
  const [now, then] = [own, first?.after.totals.own ?? null];
  if (excess === null || all === 0n || now === null || then === null || first === null) return [];
  if (bear !== null && excess.cut === 0n) return [];
  const about = ruleOf(work);
  const raises = raising(now, then, shareOfAll(work.totals), shareOfAll(first.after.totals));
  if (excess.cut > 0n) {
    const opening =
      then > now ? raisedTo(now, then) : { en: 'The company adds nothing.', zh: '企业不增加自筹。' };
    const less = money((work.totals.computed ?? 0n) - (first.after.totals.computed ?? 0n));
    const message = {
      en: `${opening.en} The project then becomes ${less.en} smaller. Which work can be left out?`,
      zh: `${opening.zh}此时项目总额须减少${less.zh}，哪些工作内容可以压减？`,
    };
    return [{ about, message }];
  }
  if (excess.half) {
    const message = {
      en: `${raises.en} That is 1:1, our reading of "matching grants"; the text states no ratio, so say what it can bear if that is less.`,
      zh: `${raises.zh}此为1:1，系我们对“配套资助”的理解；文本未规定比例，如企业只能承担更少，请说明金额。`,
    };
    return [{ about, message }];
  }
  const part = (all / (2n * FEN_PER_YUAN)) * FEN_PER_YUAN;
  const [some, none] = [part, 0n].map((most) => money(excessOf(work, most)?.cut ?? 0n));
  const message = {
    en: `${raises.en} If it can add only ${money(part).en}, make the project ${some?.en} smaller; if nothing, ${none?.en} smaller.`,
    zh: `${raises.zh}如只能增加${money(part).zh}，项目总额须减少${some?.zh}；如不能增加，须减少${none?.zh}。`,
  };
  return [{ about, message: sumsHold(first) ? message : raises }];
}

/** No sum was mended on the way, so that what is moved is the excess and nothing else. */
function sumsHold({ changes, moved }: RepairWay): boolean {
  const grown = changes.filter(({ column }) => column === 'own');
  return grown.reduce((all, { from, to }) => all + to - (from ?? 0n), 0n) === moved;
}

/** What it can add has been said, so it is not asked again. */
function raisedTo(now: bigint, then: bigint): Bilingual {
  const [from, to, more] = [now, then, then - now].map(money);
  return {
    en: `The company adds ${more?.en}: its money rises from ${from?.en} to ${to?.en}.`,
    zh: `企业增加自筹${more?.zh}，由${from?.zh}增至${to?.zh}。`,
  };
}

function raising(now: bigint, then: bigint, before: Bilingual, after: Bilingual): Bilingual {
  const [from, to, more] = [now, then, then - now].map(money);
  return {
    en: `Moving ${more?.en} to the company raises its money from ${from?.en}${before.en} to ${to?.en}${after.en}. Can it bear that?`,
    zh: `将${more?.zh}改由企业承担后，企业自筹由${from?.zh}${before.zh}增至${to?.zh}${after.zh}。企业能否承担？`,
  };
}

/** The company's part of all sources: " (52.9%)". */
function shareOfAll({ own, grant, other }: BudgetTotals): Bilingual {
  const part = own === null || grant === null ? null : percent(own, own + grant + (other ?? 0n));
  return part === null ? { en: '', zh: '' } : { en: ` (${part}%)`, zh: `（${part}%）` };
}

/** What the question is about: the cap, unless only the ratio is broken. */
function ruleOf({ totals: { own, grant }, terms }: BudgetWork): string {
  if (grant !== null && grant > terms.cap.value) return 'BUD-CAP-001';
  return own === 0n && terms.ratio === null ? 'BUD-MATCH-001' : 'BUD-MATCH-002';
}

/** Why no way is offered. */
export function whyNone(check: BudgetCheck, broken: readonly string[]): Bilingual {
  if (check.outcome === 'no-budget' || check.outcome === 'refused') {
    const said = check.findings.find(({ status }) => status === 'ask' || status === 'fail')?.message;
    return {
      en: `There is no budget to mend. ${said?.en ?? ''}`.trim(),
      zh: `没有可修改的预算。${said?.zh ?? ''}`,
    };
  }
  if (check.outcome === 'question') {
    return {
      en: `I cannot propose figures while amounts are not known. Please answer first: ${check.questions.map(({ message }) => message.en).join(' ')}`,
      zh: `部分金额未知，暂时无法提出修改方案。请先回答：${check.questions.map(({ message }) => message.zh).join('')}`,
    };
  }
  const failed = (rule: string) =>
    check.findings.some((finding) => finding.rule === rule && finding.status === 'fail');
  if (failed('BUD-MATCH-001') && check.terms.ratio === null) {
    const half = money((check.totals.grant ?? 0n) / 2n);
    return {
      en: `Company money is missing, and how much the company can pay is not mine to guess. At 1:1 (our reading of "matching grants"; the text states no ratio) it would pay ${half.en} of the ${money(check.totals.grant ?? 0n).en} asked for. Write each line's company funds and try again.`,
      zh: `预算中缺少企业配套资金，出资多少不宜代为假定。如按1:1（我们对“配套资助”的理解，文本未规定比例），目前申请的${money(check.totals.grant ?? 0n).zh}中应由企业承担${half.zh}。请逐行补列企业自筹后重试。`,
    };
  }
  if (broken.length > 0) {
    return {
      en: `I found no set of figures that mends ${broken.join(', ')} without breaking another rule. See the findings; state for each line who pays what, then try again.`,
      zh: `未找到既能解决${broken.join('、')}又不违反其他规则的修改方案。请查看检查结果，逐行写明各方出资额后重试。`,
    };
  }
  const unseen = check.totals.grant === null;
  return {
    en: unseen
      ? 'Nothing to mend: the arithmetic holds. The cap could not be checked, because no grant amount is stated; write the Torch grant of each line.'
      : 'Nothing to mend: the cap, the stated ratio and the arithmetic hold.',
    zh: unseen
      ? '无需修改：算术无误。因未写明资助额，未能检查上限，请逐行写明火炬资助。'
      : '无需修改：资助上限、所录配套比例和各项合计均无问题。',
  };
}
