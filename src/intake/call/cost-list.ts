const ZH =
  /(?:(?:资助|补助|专项|财政)?(?:资金|经费)(?:的)?(?:支出|开支|使用|列支|支持)范围|可列支(?:的)?(?:费用|科目|支出)|支持(?:的)?费用(?:类别|范围))(?:仅限于|限于|包括|包含|为|如下|仅限)?[:：]?(?:包括|为)?([^:：。;；]+)[。;；]?$/;
const EN =
  /\b(?:eligible|allowable|supported) (?:costs?|expenses?|expenditures?|cost categories)(?: (?:of|under|for) (?:the )?(?:grant|call|programme|program))? ?(?:are(?: limited to)?|include|comprise|cover|:) ?:? ?([^:;]+?)[.;]?$/i;
/** What leaves the list open, or turns it round. */
const OPEN =
  /等|例如|比如|不得|不予|不包括|除外|之外|\b(?:such as|for example|e\.g\.|etc|among others|not|except|excluding|including but)\b/i;
const LONGEST_ITEM = 40;
const FEWEST = 2;

/** The cost categories that a sentence lists as the whole of what is paid: "Equipment; Testing". */
export function costList(text: string): string | null {
  if (OPEN.test(text)) return null;
  const said = (ZH.exec(text) ?? EN.exec(text))?.[1];
  if (said === undefined) return null;
  const items = said
    .split(/[、,，]|(?:以及|及|和|\band\b|&)(?=[^、,，]*$)/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const plain = items.every((item) => item.length <= LONGEST_ITEM && !/\d/.test(item));
  return items.length >= FEWEST && plain ? items.join('; ') : null;
}
