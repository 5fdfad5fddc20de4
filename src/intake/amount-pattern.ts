/**
 * Where an amount may stand in running text, cleaned. It takes in what only looks like one ("about 3m", "80-120万",
 * "TBD"), so that the money grammar can say what is wrong with it; the grammar alone decides.
 */
const ABOUT =
  '(?:(?:about|approx\\.?|approximately|around|roughly|nearly|up to|at least|at most|not exceeding|no more than|over|under|more than|less than|大?约为?|近|不超过|不低于|至少|最多|最高|逾|超过?)\\s*|[~≈≤≥<>+]\\s*)?';
const CURRENCY = '(?:CNY|RMB|USD|EUR|GBP|HKD|JPY|US\\$|HK\\$|[$€£¥￥]|人民币)';
const DIGITS = "\\d+(?:[.,'’]\\d+|[ \\u00A0\\u202F]\\d{3}(?!\\d))*(?:[eE]\\d+|x[0-9a-fA-F]+)?";
const CHINESE =
  '[零〇一二两三四五六七八九十百千万亿点壹贰叁肆伍陆柒捌玖拾佰仟萬億廿卅\\d]*[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾佰仟廿卅][百千万亿佰仟拾十萬億点零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖\\d]*';
const UNIT = '(?:百万|千万|million|thousand|billion|bn|mn|[万萬亿億千百角分]|(?:wan|[kwm])(?![A-Za-z]))';
const CURRENCY_AFTER = '(?:\\s*(?:人民币|RMB|CNY|yuan|USD|EUR|dollars?|euros?|美元|欧元|港元|日元|元|圆))?';
const FIGURE = `(?:${CURRENCY}\\s*){0,2}[-−]?(?:${CURRENCY}\\s*)?${DIGITS}\\s*(?:[多余来](?=[万亿千百]))?${UNIT}?(?:\\d+\\s*${UNIT})*${CURRENCY_AFTER}[整正]?`;
const RANGE = `(?:\\s*(?:-|–|—|~|to|至|到)\\s*${FIGURE})?`;
const TAIL =
  '(?:\\s*(?:左右|上下|以内|以上|以下|之内)|\\s*(?:per|a|each|/)\\s*(?:year|month|quarter|年|月)|\\s*[x×*]\\s*\\d+|多?余?(?=$|[)，,;]))?';
const WORDS = `(?:人民币)?${CHINESE}(?:[元圆]零?(?:.角)?零?(?:.分)?)[整正]?|(?:人民币)?${CHINESE.replace('[百千万亿佰仟拾十萬億', '[百千万亿佰仟拾十萬億')}(?<=[万亿萬億]|[万亿萬億][零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十百千拾佰仟]{0,8}[十百千拾佰仟])`;
const PENDING =
  '(?:TBD|TBC|TBA|N/A|to be determined|to be confirmed|待定|未定|待确认|待补充|待核定)(?![A-Za-z])';

export const AMOUNT = `(?:(?:${CURRENCY}\\s*)?${ABOUT}(?:[(](?=[\\d,. ]+[)])|)${FIGURE}${RANGE}${TAIL}|${WORDS}|${PENDING})`;
export const PERCENT = '(?:\\d+(?:\\.\\d+)?\\s*[%％])';
