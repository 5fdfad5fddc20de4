import { fold } from '../../knowledge/tokens.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import type { Asked, Reply, Step } from './asked.ts';
import { askAt, askDesk, deskFor, toSend } from './desks.ts';
import { marked } from './marks.ts';
import { namedSilence } from './named-facts.ts';
import { premiseSums } from './premise-sums.ts';
import { abilities, offTopic } from './small-talk.ts';

// Names of other funders' programs; common knowledge, not this program's.
const OTHER_PROGRAMS =
  /\bhorizon (?:europe|2020)\b|\berc grants?\b|\beic accelerator\b|\beureka\b|\bsbir\b|\bsttr\b|\binnovate uk\b|\bnsf\b|\bnih\b|\bdarpa\b|\bchips act\b|\bka ?kenhi\b|\berasmus\b|863\s?(?:program|计划)|973\s?(?:program|计划)|\bspark program\b|\bnsfc\b|\binnofund\b|\binnovation fund\b|国家自然科学基金|自科基金|星火计划|重点研发计划|创新基金|科技重大专项|专精特新|小巨人|地平线欧洲|欧盟框架/u;
/** Procedures beside the program that people mix up with it, also when they bear its name. */
const NEIGHBOURS =
  /火炬统计|统计年报|统计报表|高企年报|年度发展情况报表|加计扣除|技术合同(?:认定|登记)|科技型中小企业(?:评价|入库)|孵化器认定|\btorch (?:statistic\w*|survey|yearbook)\b|\bsuper[- ]deduction\b|\bincubator (?:recognition|certification)\b/u;
/** Matters of a private person or of the law of taxes, whatever else they name. */
const PERSONAL =
  /\bfreelanc\w*\b|\b(?:personal|individual|income|wage) tax\b|\bincome tax\b|\bvat rate\b|\bcorporate tax rate\b|\bpension\b|\bvisa\b|\bmortgage\b|个人所得税|个税|社保|公积金|签证|房贷|所得税|增值税税率|要(?:不要)?(?:交|缴)税|\btaxable\b|\b(?:grant|money|subsidy)\b.{0,20}\btaxed\b|\bpay tax(?:es)? on\b/u;
const ELSEWHERE =
  /\b(?:germany|german|france|french|italy|spain|japan|japanese|korea|korean|india|indian|united states|america|american|usa|u\.s\.|united kingdom|britain|british|canada|canadian|australia|brazil|russia|singapore|taiwan|hong kong|european union|switzerland|vietnam|thailand|indonesia)\b|德国|法国|意大利|西班牙|日本|韩国|印度(?!尼西亚)|美国|英国|加拿大|澳大利亚|俄罗斯|新加坡|欧盟|瑞士|越南|泰国|台湾|香港/u;
/** Beside the name of a country: a grant, tax or law there is out of scope; a market or a supplier there is not. */
const RULES_THERE =
  /\b(?:tax|vat|grants?|subsid\w*|law|laws|program(?:me)?s?|funding|visa)\b.{0,30}\b(?:in|of|for|from|there)\b|\b(?:german|french|italian|spanish|japanese|korean|indian|american|british|canadian|swiss|russian|us|uk|eu)\b(?: \w+){0,2} (?:grants?|tax|subsid\w*|program(?:me)?|fund|law|agency)\b|税|补贴|资助|法律|项目申报/u;
const MARKETS =
  /\b(?:export|sell|sales|market|customers?|distribut\w*|resell\w*|supplier|import)\b|出口|市场|销售|客户|供应商|进口|海外/u;
/** Where the owners or partners sit: a company of the park may have them anywhere. */
const OWNERS =
  /\b(?:subsidiar\w*|parent|owned|owners?|shareholders?|investors?|group|headquarter\w*|partners?|joint ventures?)\b|子公司|母公司|控股|股东|投资方|合资|外资|总部|合作/u;
const CHITCHAT =
  /\b(?:weather|restaurants?|(?:cake|cooking|food|dinner|soup|dumpling\w*) recipes?|recipes? for|football|soccer|movie|film|song|joke|poem|horoscope|bitcoin|python|javascript|sorting algorithm|rename files|convert (?:a |an |the |my |this )?(?:pdf|word|picture|photo|video|file)|stocks? (?:price|market|tips?|exchange)|(?:buy|sell|hold|short) (?:\w+ )?(?:stocks?|shares)|\w+ (?:stocks?|shares) (?:(?:is |are )?(?:a )?(?:good|safe|smart)? ?(?:buy|investment)|worth)|lottery|hotel|flight|lunch|dinner|hotpot|noodles?|(?:best|good|nice) (?:bar|pub|cafe|coffee)|love letters?|resignation(?: letters?)?|girlfriend|boyfriend|trains?(?: ticket)? (?:from|to)|taxi|airport|(?:place|places|where) to eat|sightseeing|translate this|capital of|president of|world cup|birthday|wedding)\b|天气|餐厅|菜谱|足球|电影|歌曲|笑话|写[一首个]?.{0,8}(?:诗|歌|小说|作文)|星座|比特币|股票|彩票|股市|火车票|高铁票|打车|酒店|机票|首都|世界杯|球赛|生日|婚礼|午饭|晚饭|好吃|美食|餐馆|饭馆|饭店|面馆|景点|编程|python|脚本|代码|改文件名|辞职|离职信|请假条|情书|检讨书|简历|学区|上学|幼儿园|高考|考研|租房(?!补贴)|看病|挂号|感冒|减肥|健身|旅游攻略|相亲/u;

/** A service of daily life asked of the bot. */
const ERRAND =
  /^(?:please |pls |can (?:you|u) |could you |would you )*(?:book|order|buy|reserve|play|translate|draw|paint|cook|sing|recommend|suggest)\b(?: (?:me|us))?\b|^(?:请|麻烦|能不能|可以|能)*(?:你)?(?:帮|给|替)(?:我|我们|咱)(?:们)?(?:订|买|点|叫|画|唱|讲个|翻译|推荐|预定|预订)/u;
/** The same words as a cost, a product or a line of business are a company's questions. */
const OF_A_COMPANY =
  /\b(?:claim\w*|costs?|expens\w*|cover\w*|budget|eligible|appl(?:y|ies|ying)|sectors?|industry|we (?:make|build|sell|develop|produce)|our (?:product|software|company))\b|列支|报销|费|预算|申报|能报|行业|领域|我们(?:做|生产|开发|是做)/u;

/** Wants the bot's own set-up instead of the text. */
const OWN_WORDS =
  /\b(?:system|hidden|secret|initial|internal|original) (?:\w+ )?(?:prompts?|instructions?|messages?)\b|\byour (?:\w+ )?(?:prompts?|instructions|source code|configuration|api keys?)\b|\b(?:what|which) (?:instructions|prompts?|rules) (?:were|have|are|do) you\b|提示词|系统(?:提示|指令|消息)|(?:你|背后|内部|隐藏)的?(?:真实|原始|内部)?(?:指令|提示|设定|源代码|密钥)/u;

/** Somebody to help with the application is a matter of its own. */
const ADVISER =
  /\b(?:consult\w*|agenc\w*|agents?|advis[eo]rs?|auditors?|accountants?)\b|中介|代理|咨询|顾问|事务所/u;

const TEXTS = {
  program: {
    en: 'That is another program; this text covers only the Torch Program.',
    zh: '这是另一个项目，本文本只涉及火炬计划。',
  },
  neighbour: {
    en: 'The text doesn’t say: that is another procedure, and the text covers only the application to the program.',
    zh: '文本没有说明：这是另一项业务，文本只涉及本计划的申报。',
  },
  personal: {
    en: 'The text doesn’t say: it covers companies in Torch parks, not personal or general tax, visa or insurance rules.',
    zh: '文本没有说明：它只涉及火炬园区企业的申报，不涉及个人事务，也不涉及一般税务、签证或社保规定。',
  },
  elsewhere: {
    en: 'That is outside this text: the program is for companies in national Torch parks in China.',
    zh: '这超出本文本的范围：本计划面向中国国家级火炬园区内的企业。',
  },
} satisfies Record<string, Bilingual>;

/** Questions about other programs, private matters, other countries or no program at all. */
export const scope: Step = (asked) => {
  const { text, lang } = asked;
  if (OWN_WORDS.test(text)) return ownWords(lang);
  if (OTHER_PROGRAMS.test(text) && !COMPARED.test(text)) return outside(asked, TEXTS.program);
  if (NEIGHBOURS.test(text)) return outside(asked, TEXTS.neighbour);
  if (PERSONAL.test(text)) return outside(asked, TEXTS.personal);
  if (ELSEWHERE.test(text) && RULES_THERE.test(text) && !MARKETS.test(text) && !OWNERS.test(text))
    return outside(asked, TEXTS.elsewhere);
  if ((CHITCHAT.test(text) || ERRAND.test(text)) && !OF_A_COMPANY.test(text) && !ADVISER.test(text))
    return offTopic(lang);
  if (!/[\p{L}\p{N}]/u.test(text)) return asked.ordered ? orderOnly(asked) : abilities(lang);
  return null;
};

function ownWords(lang: Asked['lang']): Reply {
  return {
    ...offTopic(lang),
    lead:
      lang === 'zh'
        ? '我没有可展示的隐藏内容：我只按项目文本回答，出处都能打开。可以这样问我：'
        : 'There is nothing hidden to show: I answer from the program text, and every source can be opened. Try asking:',
  };
}

/** Its own name next to another program's: a question about this one may still be in there. */
const COMPARED = /\b(?:torch)\b|火炬/u;

/** Another year's round: the text holds one cycle, and nothing is rolled forward. */
/** The year in which a company began, or something was issued to it, asks for no other cycle. */
const FOUNDED =
  /\b(?:founded|established|registered|incorporated|set up|started|formed|created|since|issued|granted|obtained|got)(?: \w+){0,2} (?:in |since )?20[1-4]\d\b|20[1-4]\d\s*年?(?:\d{1,2}月)?(?:底|初)?(?:才|刚刚?|新)*(?:成立|注册|设立|创办|创立|取得|获得|拿到|认定)|(?:成立|注册|设立|创办|创立|取得|认定)(?:于|在)\s*20[1-4]\d/gu;

export const otherYear: Step = (asked) => {
  const { text, lang, library, terms } = asked;
  if (terms.deadline.origin === 'call') return null;
  const years = [...text.replace(FOUNDED, ' ').matchAll(/(?<![\d.,-])(20[1-4]\d)(?![\d,])/gu)].map(
    (match) => match[1],
  );
  if (years.length === 0 || years.includes(library.cycle)) return null;
  if (
    !/\b(?:round|cycle|call|edition|deadline|apply|application|open|year|torch|program|cap)\b|申报|批次|年度|那年|截止|开始|申请|上限/u.test(
      text,
    )
  )
    return null;
  const deadline = library.facts.find(({ term }) => term === 'deadline');
  const silence = namedSilence(asked, 'next-cycle');
  return {
    status: 'unanswerable',
    kind: 'scope',
    lead:
      lang === 'zh'
        ? `文本没有说明：它只涉及${library.cycle}年度，没有其他年度的内容。`
        : `The text doesn’t say: it covers the ${library.cycle} cycle only.`,
    body: deadline ? [marked(deadline.say[lang], [deadline], lang)] : [],
    next: askDesk(silence, lang),
    actions: ['add-question', 'enter-call'],
    cites: deadline ? [deadline.id] : [],
  };
};

function outside(asked: Asked, lead: Bilingual): Reply {
  const { lang } = asked;
  const rest = offTopic(lang);
  const reply = { ...rest, status: 'unanswerable', kind: 'scope', lead: lead[lang] } as const;
  if (lead !== TEXTS.personal && lead !== TEXTS.neighbour) return reply;
  // Somebody does answer it, if not this text: the question is made ready for them.
  const own = toSend(asked.question);
  return { ...reply, body: [], next: askAt(deskFor(asked.text), { en: own, zh: own }, lang) };
}

function orderOnly(asked: Asked): Reply {
  const { lang } = asked;
  // The order may carry a false figure: what the text has is the better answer to it.
  const told = premiseSums({ ...asked, text: fold(asked.question) });
  if (told !== null) return told;
  return {
    ...offTopic(lang),
    lead:
      lang === 'zh'
        ? '我只按项目文本回答，不按改写过的前提回答。可以这样问我：'
        : 'I answer from the program text only, not from a rewritten one. Try asking:',
  };
}
