import type { Bilingual } from '../bilingual.ts';
import type { BudgetCheck } from '../budget.ts';
import type { BudgetWork } from '../budget-rules/budget-work.ts';
import { money, percent } from '../budget-rules/wording.ts';
import type { Question } from '../finding.ts';
import { excessOf } from './shift-grant.ts';

/** Asked before any cost is moved to the company: can it bear that, and what becomes of the project if not. */
export function bearQuestion(work: BudgetWork, bear: bigint | null): readonly Question[] {
  const { own, grant, other } = work.totals;
  const excess = excessOf(work, bear);
  const all = excessOf(work, null)?.toCompany ?? 0n;
  if (own === null || grant === null || excess === null || all === 0n) return [];
  if (bear !== null && excess.cut === 0n) return [];
  const whole = own + grant + (other ?? 0n);
  const grown = { from: own, to: own + excess.toCompany };
  const [before, after] = [percent(grown.from, whole), percent(grown.to, whole - excess.cut)];
  const share = (part: string | null): Bilingual =>
    part === null ? { en: '', zh: '' } : { en: ` (${part}%)`, zh: `（${part}%）` };
  const shares = { before: share(before), after: share(after) };
  const raises = {
    en: `Moving ${money(excess.toCompany).en} to the company raises its money from ${money(grown.from).en}${shares.before.en} to ${money(grown.to).en}${shares.after.en}. Can it bear that?`,
    zh: `将${money(excess.toCompany).zh}改由企业承担后，企业自筹由${money(grown.from).zh}${shares.before.zh}增至${money(grown.to).zh}${shares.after.zh}。企业能否承担？`,
  };
  const smaller = (most: bigint) => excessOf(work, most)?.cut ?? 0n;
  const half = all / 200n > 0n ? (all / 200n) * 100n : 0n;
  const nothing = { en: 'The company adds nothing.', zh: '企业不增加自筹。' };
  const opening = excess.toCompany === 0n ? nothing : raises;
  const message: Bilingual =
    excess.cut > 0n
      ? {
          en: `${opening.en} The project then becomes ${money(excess.cut).en} smaller. Which work can be left out?`,
          zh: `${opening.zh}此时项目总额须减少${money(excess.cut).zh}，哪些工作内容可以压减？`,
        }
      : {
          en: `${raises.en} If it can add only ${money(half).en}, make the project ${money(smaller(half)).en} smaller; if nothing, ${money(smaller(0n)).en} smaller.`,
          zh: `${raises.zh}如只能增加${money(half).zh}，项目总额须减少${money(smaller(half)).zh}；如不能增加，须减少${money(smaller(0n)).zh}。`,
        };
  return [{ about: ruleOf(work), message }];
}

/** What the question is about: the cap, unless only the ratio is broken. */
function ruleOf({ totals: { grant }, terms }: BudgetWork): string {
  return grant !== null && grant > terms.cap.value ? 'BUD-CAP-001' : 'BUD-MATCH-002';
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
  if (broken.length > 0) {
    return {
      en: `I found no set of figures that mends ${broken.join(', ')} without breaking another rule. See the findings; state for each line who pays what, then try again.`,
      zh: `未找到既能解决${broken.join('、')}又不违反其他规则的修改方案。请查看检查结果，逐行写明各方出资额后重试。`,
    };
  }
  const failed = (rule: string) =>
    check.findings.some((finding) => finding.rule === rule && finding.status === 'fail');
  if (failed('BUD-MATCH-001')) {
    const half = money((check.totals.grant ?? 0n) / 2n);
    return {
      en: `Company money is missing, and how much the company can pay is not mine to guess. At 1:1 (our reading of "matching grants"; the text states no ratio) it would pay ${half.en} of the ${money(check.totals.grant ?? 0n).en} asked for. Write each line's company funds and try again.`,
      zh: `预算中缺少企业配套资金，出资多少不宜代为假定。如按1:1（我们对“配套资助”的理解，文本未规定比例），目前申请的${money(check.totals.grant ?? 0n).zh}中应由企业承担${half.zh}。请逐行补列企业自筹后重试。`,
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
