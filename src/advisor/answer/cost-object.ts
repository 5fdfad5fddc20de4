/** Putting a cost on the budget, in words that are said of nothing else. */
const BOOKED_ZH =
  '(?:列支|列(?:入|进|到|在)?(?:去|预算|费用)?(?=吗|么|嘛|不|没|[?？，,。]|$)|报销|报账|入账|开支|(?:写|放|编|打|算|列|做)?(?:进|入|到|在)(?:项目|火炬)?预算)';
const MAY_ZH = '(?:可不可以|能不能|可以不可以|是否可以|是否能|可以|能否|可否|能)(?:也|都|一起|一并)?';
const THING_ZH = '(?<thing>[\\p{Script=Han}\\p{L}\\d·-]{2,16}?)';

const ASKED_ZH: readonly RegExp[] = [
  new RegExp(`(?:^|[，,。?？\\s])${THING_ZH}${MAY_ZH}${BOOKED_ZH}`, 'u'),
  new RegExp(
    `(?:预算(?:里|中)?|^|[，,。\\s])(?:我们|企业|公司)?${MAY_ZH}(?:列支|报销|列(?![为名举表]))${THING_ZH}(?=吗|么|嘛|不|[?？，,。]|$)`,
    'u',
  ),
  new RegExp(
    `预算(?:里|中)${MAY_ZH}(?:写|放|有|编|列)(?:上|进)?${THING_ZH}(?=吗|么|嘛|不|[?？，,。]|$)`,
    'u',
  ),
];
/** "能报吗" is said of applying, too: only of what is paid for in money is it said as of a cost. */
const REPORTED_ZH = new RegExp(`(?:^|[，,。?？\\s])${THING_ZH}${MAY_ZH}报(?=吗|么|嘛|不|[?？，,。]|$)`, 'u');
const IN_MONEY =
  /^(?:买|购|租|付|请|雇|建|修|装)|(?:费|费用|的钱|款|租金|薪|税|利息|开销|花费|花销|支出|成本)$/u;

const BUDGET =
  '(?:(?:the|our|a|this) )?(?:(?:torch|grant|project|funded) )*(?:budget|cost table|cost list|expenses?|list of costs)';
const ASKED_EN: readonly RegExp[] = [
  /\b(?:does|do|will|would|can|could|may) (?:it|torch|the (?:torch )?(?:grant|money|funding|subsidy))(?: money)? (?:also |even )?(?:cover|pay for|reimburse|pay) (?<thing>(?:an?|our|the|new|my) [^?,.;]{2,60}?)(?= (?:too|as well|if|when|or not)\b|[?,.;]|$)/u,
  new RegExp(
    `\\b(?:can|could|may|shall|should|do|would) (?:we|i|you|one|they) (?:also |just |even )?(?:put|list|include|book|enter|write|add|place|plan) (?<thing>.{2,60}?) (?:in|into|on|to|under|as part of|as) ${BUDGET}\\b`,
    'u',
  ),
  /\b(?:can|could|may|should) (?:we|i|you|one) (?:also |just |even )?(?:charge|claim|expense|reimburse) (?:for )?(?<thing>.{2,60}?)(?= (?:to|on|from|against|with|under|as|too|in)\b|[?,.;]|$)/u,
  /\b(?:can|could|may|would|will) (?<thing>(?!we |i |you |it |that |this |they )[^?,.;]{2,60}?) (?:also )?be (?:listed|claimed|charged|booked|budgeted|reimbursed|expensed|put in)(?= (?:as|under|to|too|there)\b|\W*$)/u,
  /\b(?:is|are) (?<thing>(?!we |it |that |this |they |our (?:company|firm))[^?,.;]{2,60}?) (?:ok(?:ay)?|fine|allowed|possible) to (?:list|claim|charge|include|budget|book)\b/u,
  /^(?<thing>(?!(?:we|i|it|they|can|do|does|is|are|what|which|who|how)\b)[^,?;]{2,60}?)(?:,| -+) (?:is|are|would) (?:this|it|that|these|they|those)(?: be)? (?:something|a cost|costs|one|things?|all right)?\s?(?:that )?(?:we|i|one) (?:may|can|could|might) (?:claim|charge|list|budget|expense)\b/u,
  new RegExp(
    `\\b(?:if|whether) (?<thing>[^?,.;]{2,60}?) (?:can )?(?:go|come|fit|belong)(?:es|s)? (?:in|into|under|on) ${BUDGET}\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:can|could|may|does|do|will) (?<thing>(?!we |i |it |that |this |they )[^?,.;]{2,60}?) (?:go|come|fit|belong)s? (?:in|into|under|on) ${BUDGET}\\b`,
    'u',
  ),
];

/** Papers and people are put on lists that are none of costs; a verb of applying makes the thing an applicant. */
const NO_COST =
  /\b(?:letters?|documents?|papers?|reports?|plans?|sections?|chapters?|proof|certificates?|statements?|annex\w*|partners?|we|us|regions?|sectors?|industr\w+|provinces?|period|years?|amount|instal+ments?|milestones?|priority|consideration|status|deadlines?|bonus(?:es)?|incentives?|customers?|investors?)\b|^that\b|\b(?:company|firm|enterprise|park|zone|city|applicant)s?$|材料(?!费)|证明|函$|章节|报告$|附件|(?:单位|企业|公司)(?:也|都)?$|我们是|高校|成果|专利$|园区|(?:外|内)的|的$|指标|风险|(?:^|[^不])没有?|不到|只有/u;
const LEADING_ZH = /^(?:那么?|请问|还有|另外|如果|比如|像|这个|这些|我们的?|企业的?|公司的?|买|付|交|做)+/u;
const TRAILING_ZH = /(?:的)?(?:这[笔块部分]+)?(?:的)?(?:钱|费用|花费|花销|开销)?(?:也|都|还|是否)?$/u;

/** What the question wants to have listed, claimed or booked, in its own words; null where it asks for no such thing. */
export function costObject(text: string): string | null {
  for (const pattern of ASKED_EN) {
    const thing = pattern.exec(text)?.groups?.thing?.trim();
    if (thing) return NO_COST.test(thing) ? null : thing.replace(/^(?:the|our|a|an|any|some) /u, '');
  }
  for (const pattern of ASKED_ZH) {
    const thing = pattern.exec(text)?.groups?.thing;
    if (thing) return NO_COST.test(thing) && !IN_MONEY.test(thing) ? null : bare(thing);
  }
  const reported = REPORTED_ZH.exec(text)?.groups?.thing;
  return reported && IN_MONEY.test(reported) && !NO_COST.test(reported) ? bare(reported) : null;
}

/** What stands before "能报吗": a cost where it is one of the lexicon's, an applicant otherwise. */
export function reported(text: string): string | null {
  const thing = REPORTED_ZH.exec(text)?.groups?.thing;
  return thing === undefined ? null : bare(thing);
}

function bare(thing: string): string {
  const short = thing.replace(LEADING_ZH, '').replace(TRAILING_ZH, '');
  return short.length < 2 ? thing : short;
}
