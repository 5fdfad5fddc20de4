/** What kind of thing a question wants back; a question can want several. */
export type Form =
  | 'amount'
  | 'rate'
  | 'count'
  | 'duration'
  | 'frequency'
  | 'date'
  | 'hour'
  | 'phone'
  | 'url'
  | 'person'
  | 'when'
  | 'who'
  | 'why'
  | 'how'
  | 'list'
  | 'may'
  | 'must';

// English against folded text, Chinese against the same; the order is of no account.
const FORMS: readonly (readonly [Form, RegExp, RegExp])[] = [
  [
    'amount',
    /\bhow (?:much|big|large)\b|\b(?:max\w*|most|min\w*|smallest|largest) (?:\w+ ){0,3}(?:grant|money|amount|am+ount|sum|funding|budget|revenue|sales|turnover|capital|size|cash)\b|\bwhat(?:'?s| is)? (?:the )?(?:\w+ )?(?:amount|sum|cap|limit|fee|price|salary)\b/,
    /多少钱|多少(?:资金|万|元)|多大(?:金额|额度)?|金额|额度|最[多高低少](?:能|可以?)?(?:拿|给|申请|资助|支持)?|总额|上限|费用是多少|收费/,
  ],
  [
    'rate',
    /\b(?:rates?|percent(?:age)?s?|ratios?|proportion)\b|%|\bwhat (?:share|fraction|part)\b|\bhow many percent\b/,
    /比例|百分(?:之|比)|利率|费率|税率|[通录]过率|占比|几成|[%％]|1[:：]1/,
  ],
  [
    'count',
    /\bhow many\b|\bnumber of\b/,
    /(?<![哪举那])几[项个家类份名件篇种份条块]|多少[项个家类份名件篇种人]|数量/,
  ],
  [
    'duration',
    /\bhow (?:long|old|early|late|soon)\b|\bhow (?:many|much) (?:days|weeks|months|years|time)\b|\bduration\b/,
    /多久(?!交|报|提交|一次)|多长时间|几(?:天|周|个月|年|个工作日)|多少(?:天|周|个月|年|个工作日)|期限|年限/,
  ],
  [
    'frequency',
    /\bhow (?:often|frequent\w*)\b|\bevery how\b|\bfrequency\b/,
    /多久(?:交|报|提交|一次)|频率|频次|几次|多少次/,
  ],
  [
    'date',
    /\b(?:what|which|on what|on which) (?:exact )?(?:date|day)\b|\bdue date\b|\bdates?\b/,
    /哪[一]?天|几月|几号|哪一日|日期|何日/,
  ],
  ['hour', /\bwhat time\b|\b(?:which|what) hour\b|\bo'clock\b|\b(?:am|pm|midnight|noon)\b/, /几点|时刻|几时/],
  [
    'phone',
    /\b(?:phone|telephone|hotline|fax|wechat)\b|\b(?:contact|call) (?:number|details|info\w*)\b/,
    /电话|热线|手机号|传真|微信|联系方式/,
  ],
  [
    'url',
    /\b(?:url|web ?site|link|portal|web ?page|e-?mail|web address|online system)\b/,
    /网址|网站|链接|邮箱|电邮|系统入口|平台地址|门户/,
  ],
  [
    'person',
    /\bcontact person\b|\bwho(?:'s| is| are)? (?:the |our |my )?(?:contact|director|head|officer|minister|boss|manager)\b|\bname of\b/,
    /联系人|负责人(?:是谁|叫)|局长|主任(?:是谁|叫)|叫什么名字|找哪[位个]人/,
  ],
  ['when', /\bwhen(?:'?s)?\b|\bdeadline\b|\bcut-?off\b|\bby when\b/, /什么时候|何时|啥时候|截止|来得及/],
  [
    'who',
    /\bwho(?:m|'?s)?\b|\bwhich (?:ministry|department|body|office|desk|agency|authority)\b/,
    /谁|哪个(?:部门|部委|单位|机构)|哪些(?:部门|单位)|交到哪|交给|报到哪/,
  ],
  ['why', /\bwhy\b|\bhow come\b|\bwhat for\b|\breasons?\b/, /为什么|为何|为啥|原因|干嘛/],
  ['how', /\bhow (?:do|should|can|could|to|would|shall)\b/, /怎么|怎样|如何|咋/],
  [
    'list',
    /\bwhat\b|\bwhich\b|\bwich\b|\blist\b|\bname\b/,
    /哪些|哪几|哪[两三四五]|举几|什么(?!时候|时间)|有哪|包括/,
  ],
  [
    'may',
    /\b(?:can|may|could|ok|okay|allowed|allowable|claim\w*|eligible|permitted|cover\w*|fundable|qualify|acceptable)\b/,
    /可以|能不能|能否|可否|能(?:报|用|列|申|算|拿|花|照)|行不行|算不算|还算|算数|允许|属于|列支/,
  ],
  [
    'must',
    /\b(?:must|need|needed|needs|required?|requirement|have to|has to|necessary|mandatory|obligatory|compulsory|optional)\b/,
    /必须|需要|要不要|需不需要|一定要|是否要|强制|非得|必要/,
  ],
];

/** The forms of a question, given its folded text. */
export function questionForms(folded: string): ReadonlySet<Form> {
  const found = new Set<Form>();
  for (const [form, en, zh] of FORMS) if (en.test(folded) || zh.test(folded)) found.add(form);
  return found;
}
