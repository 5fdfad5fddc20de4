/** How people ask for a check, as parts of patterns; both languages. */

export const PLEASE_EN =
  "^(?:(?:hi|hello|hey|ok|okay|now|please|kindly|(?:can|could|would|will) you|let['’]?s|let us|(?:i|we)['’]?d like (?:you )?to|(?:i|we) (?:would like|want|need)(?: you)? to|help (?:me|us)(?: to)?)[\\s,]+)*";
export const PLEASE_ZH =
  '^(?:你好[,，]?|请问?|麻烦|劳烦|您|你|能不能|能否|可否|可以|能|帮我们|帮我|帮忙|给我们|再|先)*';
export const OUR_EN =
  "(?:(?:this|our|my|the|a|an|following|attached|below|torch|project|company['’]?s?)\\s+)*";
export const OUR_ZH =
  '(?:一下|下|一遍)?(?:这份|这个|这些|我们的|我们|我的|我司的|我司|本单位的?|本公司的?|公司的|企业的|该|以下|下面的|附件中?的?)*';
export const CHECK_EN =
  '(?:(?:double-?)?check|review|verify|validate|examine|inspect|assess|audit|proofread|(?:have|take) a look at|look (?:over|through|at)|go (?:over|through))';
export const CHECK_ZH = '(?:检查|核对|审核|校验|核查|审查|查看|自查|查验|评估|看看|过一遍|审|查|看)';

/** After a check's own name nothing more follows, unless it is told after a colon or on the next line. */
const ENDS_EN = '(?=\\s*(?:please|now|again|for us)?\\s*(?:$|[:：,，.。!！?？\\n]))';
const ENDS_ZH = '(?=(?:吧|一下)?\\s*(?:$|[:：,，.。!！?？\\n]))';

/** "check our X", "X check", "run the X check". */
export function asksEn(object: string, verbs = CHECK_EN): RegExp {
  const named = `(?:(?:run|do|make|start|give us)\\s+)?${OUR_EN}(?:${object})\\s+(?:self-?)?(?:check|review)${ENDS_EN}`;
  return new RegExp(`${PLEASE_EN}(?:${verbs}\\s+${OUR_EN}(?:${object})|${named})`, 'i');
}

/** 检查我们的X，X检查，做一下X自查. */
export function asksZh(object: string, verbs = CHECK_ZH): RegExp {
  const named = `(?:做|进行)?(?:一下|一次|个)?${OUR_ZH}(?:${object})(?:自查|检查|核对|审核|评估|审查)${ENDS_ZH}`;
  return new RegExp(`${PLEASE_ZH}(?:${verbs}${OUR_ZH}(?:${object})|${named})`, 'u');
}

/** A thing's name that is all there is before its table: "cash plan:", 资金计划. */
export function namesEn(object: string): RegExp {
  return new RegExp(`^(?:here (?:is|comes)\\s+|this is\\s+)?${OUR_EN}(?:${object})\\s*(?=$|[:：\\n])`, 'i');
}

export function namesZh(object: string): RegExp {
  return new RegExp(`^(?:以下是|这是|附上?)?${OUR_ZH}(?:${object})(?:如下)?\\s*(?=$|[:：。\\n])`, 'u');
}
