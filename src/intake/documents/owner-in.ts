/** Words of a document's line that carry another meaning (a state, a document, a date) and so name nobody. */
export type MeansSomething = (text: string) => boolean;

const LABELLED =
  /(?:owner|responsible(?: person)?|assigned to|handled by|负责人|责任人|责任部门|负责部门|经办人)\s*[:：]?\s*([^,，;；|()（）\t]{1,40})/i;
const TEAM =
  /^(?:by |with |负责[:：]?)?(@?(?:[\p{Script=Han}]{1,8}(?:部|处|室|科|组|中心)|(?:the )?(?:finance|legal|hr|r&d|sales|quality|administration|admin|production|it|operations|management|engineering|marketing|procurement|board|ceo|cfo|cto|supply chain|ehs|compliance)(?: (?:dept\.?|department|team|manager|office))?|@[\p{L}\w.-]{1,30}))(?:负责)?$/iu;
const LATIN = "(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof)\\.? )?[A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’-]{1,20}){0,2}";
const SURNAME =
  '(?:欧阳|司马|诸葛|上官|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙段钱汤尹黎武乔贺赖龚])';
const HAN = `(?:[小老]${SURNAME}|${SURNAME}(?:会计|老师|经理|主任|律师|博士|总监|[工总部姐哥]|\\p{Script=Han}{1,2})?|\\p{Script=Han}(?:工|总|经理|主任|会计))`;
const WHOLE = new RegExp(`^(?:by |with |@)?(${LATIN}|${HAN})(?:负责|经办|跟进)?$`, 'u');
/** "by Wang", "Zhang Wei is preparing", "由张伟负责", "小王跟进". */
const ACTING: readonly RegExp[] = [
  new RegExp(`(?:\\b(?:by|with)|[Oo]wner is) (${LATIN})(?![A-Za-z])`, 'u'),
  new RegExp(
    `(?<![A-Za-z])(${LATIN}) (?:is|has|will|does|handles|prepares|works|takes|looks after|owns|writes|drafts)\\b`,
    'u',
  ),
  new RegExp(
    `由\\s*(${LATIN}|${HAN}|\\p{Script=Han}{1,8}?)\\s*(?:负责|经办|办理|跟进|准备|编制|牵头|落实|提供|在办)`,
    'u',
  ),
  new RegExp(
    `(?<!\\p{Script=Han})(${HAN}|${LATIN})\\s*(?:正?在)?(?:负责|经办|跟进|牵头|办理|准备|编制|在办)`,
    'u',
  ),
];
const DIVIDER = /[|\t,，;；、()（）]|\s[-–—]\s|[:：]/;
/** Capitalized words in brackets and cells that are no names. */
const NO_NAME =
  /^(?:the|a|an|it|we|they|this|that|our|its|all|both|document|documents|state|status|owner|date|note|copy|original|scan|scanned|pdf|word|excel|english|chinese|final|version|new|old|annex|attachment|see|optional|required|please|also|and|but|then|now|item)\b/i;

/** Who sees to a document by the words of its part of the line; null where nobody is named. */
export function ownerIn(part: string, means: MeansSomething): string | null {
  const labelled = LABELLED.exec(part)?.[1];
  if (labelled !== undefined) return firstName(labelled.trim(), means);
  const pieces = part.split(DIVIDER).map((piece) => piece.trim());
  for (const piece of pieces) {
    const team = TEAM.exec(piece)?.[1];
    if (team !== undefined) return team;
  }
  for (const piece of pieces) {
    // "Wang Li until 5 December", "王 12月5日前": the name is what stands before the date.
    const said = WHOLE.exec(piece)?.[1] ?? null;
    if (said !== null && isName(said, means)) return said;
  }
  for (const acting of ACTING) {
    const said = acting.exec(part)?.[1];
    if (said !== undefined && isName(said, means)) return said;
  }
  return null;
}

/** "王丽 预计12月20日完成": the name ends where the rest begins to mean something. */
function firstName(said: string, means: MeansSomething): string {
  const words = said.split(/\s+/);
  const end = words.findIndex((word, n) => n > 0 && (means(word) || /\d/.test(word)));
  return end === -1 ? said : words.slice(0, end).join(' ');
}

function isName(said: string, means: MeansSomething): boolean {
  return !NO_NAME.test(said) && !means(said);
}
