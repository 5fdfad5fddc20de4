import { writtenFigures } from '../guard/written-figures.ts';

/** Words of which one says the opposite, or another thing, of the other: what they are told of stays as it is. */
const SENSES: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'up',
    /\b(?:up(?! to)|ris(?:es?|ing)|rose|increas\w+|gr[eo]w\w*|higher|rais\w+)\b|上升|增长|增至|增幅|提高|提升|增加/giu,
  ],
  [
    'down',
    /\b(?:down|falls?|fell|decreas\w+|reduc\w+|lower\w*|cuts?)\b|下降|降低|减少|降[至到幅]|减[至为到]|压缩/giu,
  ],
  [
    'least',
    /\b(?:over|more than|at least|above|no(?:t)? less than)\b|不低于|不少于|至少|超过(?<!不超过)|(?<=[\d%年月日元万人名家支])以上|高于(?<!不高于)/giu,
  ],
  [
    'most',
    /\b(?:under (?=[\d¥]|CNY)|less than|at most|below|up to|no(?:t)? more than)\b|不超过|不高于|(?<!不)低于|(?<!不)少于|以内|以下|至多/giu,
  ],
  ['year', /\b(?:a|per|each|every) year\b|\b(?:yearly|annual(?:ly)?)\b|年产|每年|年均|按年|逐年|\/年/giu],
  ['month', /\b(?:a|per|each|every) month\b|\bmonthly\b|月产|每月|月均|按月|逐月|\/月/giu],
  ['day', /\b(?:a|per|each|every) day\b|\bdaily\b|日产|每天|每日|按日|逐日|\/日/giu],
  ['hour', /\b(?:a|per|each|every) hour\b|\bhourly\b|每小时|\/小时/giu],
  ['before', /\b(?:before|until|no later than)\b|(?<!目|此)前(?![期沿置景提后身述])|有效期[至到]|截至/giu],
  ['after', /\bafter\b|(?<![前最])后(?![续期备勤果台端])/giu],
  ['early', /\b(?:early|earlier|ahead)\b|提前|提早/giu],
  ['late', /\b(?:late|later|delay\w*)\b|推迟|延迟|延期|滞后/giu],
  [
    'none',
    /\b(?:no|not|none|never|without|neither|nor|cannot|can't|unable)\b|无(?!锡)|未|没有|难以|不(?![低少超高]|断|同|锈)/giu,
  ],
  ['inside', /\b(?:within|inside|at home|domestic)\b|区内|境内|国内|之内/giu],
  ['outside', /\b(?:outside|abroad|overseas|foreign)\b|区外|境外|海外|国外|之外|以外/giu],
  ['one', /\b(?:one|single)\b|单一|仅一|(?<![一统第唯每之])一(?=[家个名项])/giu],
  ['first', /\bfirst\b|第一|首[个批次]/giu],
  ['last', /\b(?:last|final)\b|最后|末/giu],
  ['own', /\bown\b|自有/giu],
  ['all', /\b(?:all|every)\b|全部|所有/giu],
  ['audited', /\baudited\b|经审计/giu],
  ['asked', /\bask(?:s|ed|ing)?\b|\brequest\w*|\bappl(?:y|ies|ied)\b|申请/giu],
  ['pending', /\b(?:pending|under review)\b|在审|申请中|审查中/giu],
];

/** What was given to the company: never more of it than the facts have. */
const GAINED =
  /\b(?:granted|awarded|approved|won|certified|accredited|licensed|signed|obtained|secured)\b|获批|获得|取得|批准|授权|通过认证|已签|签订|签有|签署/giu;

/** The sense that another wording adds, loses or turns round; null where all are kept. */
export function lostSense(text: string, own: string): string | null {
  const lost = SENSES.find(([, pattern]) => (count(pattern, text) === 0) !== (count(pattern, own) === 0));
  if (lost !== undefined) return lost[0];
  if (orderOf(text) !== orderOf(own) || turnsRound(text, own)) return 'order';
  return count(GAINED, text) > count(GAINED, own) ? 'gained' : null;
}

/** Up, then down: turned round, both are there still. Said twice in a row counts once. */
function orderOf(text: string): string {
  const found = SENSES.slice(0, 4).flatMap(([name, pattern]) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ name, index })),
  );
  const names = found.sort((a, b) => a.index - b.index).map(({ name }) => name);
  return names.filter((name, i) => name !== names[i - 1]).join(' ');
}

/** Words that tell what a figure does, by the one nearest before it, and what it counts for, by the one after it. */
const BEFORE_IT: readonly string[] = ['up', 'down', 'early', 'late'];
const AFTER_IT: readonly string[] = ['year', 'month', 'day', 'hour', 'early', 'late'];

/** A figure that goes up in the one text and down in the other, or is a year's in the one and a month's in the other. */
function turnsRound(text: string, own: string): boolean {
  return [BEFORE_IT, AFTER_IT].some((names) => {
    const [now, before] = [waysOf(text, names), waysOf(own, names)];
    return [...now].some(([value, way]) => (before.get(value) ?? way) !== way);
  });
}

/** One word for each figure, within its clause; a figure with several in several places is left out. */
function waysOf(text: string, names: readonly string[]): ReadonlyMap<string, string> {
  const ways = new Map<string, string>();
  const senses = SENSES.filter(([name]) => names.includes(name));
  for (const { value, from, to } of writtenFigures(text)) {
    const clause =
      names === BEFORE_IT
        ? (text.slice(0, from).split(CLAUSE).at(-1) ?? '')
        : (text.slice(to).split(CLAUSE)[0] ?? '').replace(/\d.*$/s, '');
    const found = senses
      .flatMap(([name, pattern]) => [...clause.matchAll(pattern)].map(({ index }) => ({ name, index })))
      .sort((one, other) => one.index - other.index)
      .at(names === BEFORE_IT ? -1 : 0);
    if (found !== undefined)
      ways.set(value, (ways.get(value) ?? found.name) === found.name ? found.name : '');
  }
  return new Map([...ways].filter(([, way]) => way !== ''));
}

const CLAUSE = /[,，;；。:：]|\.\s/u;

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

/** Measures, and what things are counted in; those that mean the same share a name. */
const UNITS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['GWh', /^(?:GWh|吉瓦时)/],
  ['MWh', /^(?:MWh|兆瓦时)/],
  ['kWh', /^(?:kWh|千瓦时|度)/],
  ['MW', /^(?:MW|兆瓦)/],
  ['kW', /^(?:kW|千瓦)/],
  ['tonne', /^(?:tonnes?|tons?|t\b|吨)/],
  ['kg', /^(?:kg|kilograms?|千克|公斤)/],
  ['m3', /^(?:m³|m3|cubic met\w+|立方米)/],
  ['m2', /^(?:m²|m2|square met\w+|平方米|平米)/],
  ['litre', /^(?:lit(?:re|er)s?|L\b|升)/],
  ['mm', /^(?:mm|毫米)/],
  ['µm', /^(?:µm|μm|microns?|微米)/],
  ['bar', /^(?:bar\b|巴)/],
  ['hour', /^(?:hours?|h\b|小时)/],
  ['day', /^(?:days?|天|日)/],
  ['week', /^(?:weeks?|周)/],
  ['month', /^(?:months?|个月)/],
  ['year', /^(?:years?|年)/],
  ['degree', /^(?:°C|℃|degrees?|摄氏度)/],
  ['person', /^(?:people|persons?|staff|employees?|人|名|位)/],
];

/** Figures with their sign and unit, sorted: "-210000", "38.0 kWh". */
export function measuresOf(text: string): readonly string[] {
  return writtenFigures(text)
    .map(({ kind, value, from, to }) => {
      const sign = /(?<![\d)）A-Za-z])[-−–]\s?(?:CNY\s?|[¥￥])?$|(?:CNY\s?|[¥￥])[-−–]$|负$/u.test(
        text.slice(Math.max(0, from - 6), from),
      );
      // Some figures end before their unit, some with it.
      const rest = text
        .slice(from, to + 16)
        .replace(/^[^\d一二两三四五六七八九十]*[\d.,一二两三四五六七八九十百]+\s?[万亿]?\s?/u, '');
      const unit = UNITS.find(([, pattern]) => pattern.test(rest))?.[0] ?? '';
      const named = kind === 'number' || kind === 'count' ? 'n' : kind;
      return `${named}:${sign ? '-' : ''}${value}${unit === '' ? '' : ` ${unit}`}`;
    })
    .sort();
}
