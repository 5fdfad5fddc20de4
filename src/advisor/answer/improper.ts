import { fold } from '../../knowledge/tokens.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import type { Step } from './asked.ts';
import { type NamedFact, namedFact } from './named-facts.ts';
import { said } from './said.ts';

interface Improper {
  readonly asks: readonly RegExp[];
  readonly lead: Bilingual;
  /** The proper way, as the text has it. */
  readonly proper: NamedFact;
}

const JUDGES =
  '(?:officials?|officers?|reviewers?|experts?|panel\\w*|evaluators?|judges?|inspectors?|bureau)';
const PAPERS =
  '(?:statements?|accounts?|financials?|books|figures?|numbers?|data|results?|reports?|letters?|invoices?|contracts?|leases?|certificates?|documents?|patents?|records?|revenues?|losses|costs?|budget|headcount|quotes?|signatures?)';

/** Whoever wants nobody to find out knows why. */
const CONCEALED =
  /\bwithout (?:(?:them|anyone|anybody|the (?:bureau|experts?|panel|officials?|auditors?|zone|ministry)) )?(?:noticing|knowing|finding out|being (?:noticed|caught|seen))\b|\b(?:so (?:that )?|to make sure )?(?:nobody|no ?one|they (?:don't|do not|won't)) (?:notices?|finds? out|sees? it)\b|(?:不被|别被|不让|不会?被|避免被|怎么不|又不)\p{Script=Han}{0,8}(?:发现|查出|查到|看出来)/u;

const IMPROPER: readonly Improper[] = [
  {
    asks: [
      /\b(?:brib(?:e|es|ed|ing)|kickbacks?|under the table|red envelopes?|hongbao|back ?door|grease)\b/u,
      new RegExp(
        `\\b(?:pay|paying|tip|gifts?|presents?|dinners?|envelopes?|favou?rs?)\\b.{0,40}\\b${JUDGES}\\b|\\b${JUDGES}\\b.{0,40}\\b(?:pay|tip|gifts?|presents?|envelopes?|favou?rs?)\\b.{0,40}\\b(?:quick\\w*|fast\\w*|sooner|speed|approv\\w*|pass|win|better|help\\w*|score)\\b`,
        'u',
      ),
      new RegExp(
        `\\b(?:giv(?:e|ing)|send(?:ing)?|bring(?:ing)?|offer(?:ing)?|hand(?:ing)?|slip(?:ping)?|treat(?:ing)?)\\b(?: \\w+){0,3} (?:${JUDGES}|chair\\w*|director|leaders?)\\b.{0,20}\\b(?:gifts?|presents?|something|thank ?you|cash|bottles?|watch|dinner|holiday)\\b`,
        'u',
      ),
      /表示(?:一下|点)?(?:心意|意思)|意思意思|(?:专家|评委|领导|处长|科长|局长|经办人?).{0,8}(?:心意|意思一下|感谢费|辛苦费)|(?:行|贿)贿|贿赂|红包|回扣|走后门|打点|托关系|找关系|疏通|塞钱|(?:送|给|请|跟).{0,6}(?:专家|评委|领导|处长|科长|局长|官员|经办人?|工作人员|主管的人|[局委会办]的人|局里).{0,8}(?:送|礼|好处|茶叶|烟|酒|购物卡|塞|吃饭|表示一下)/u,
    ],
    lead: {
      en: 'I don’t help with payments, gifts or favors to those who decide; only the proper way leads to a grant.',
      zh: '不协助向评审或主管人员送钱送礼、托关系；申报只能走正规渠道。',
    },
    proper: 'submit-via-bureau',
  },
  {
    asks: [
      new RegExp(
        `\\b(?:fak(?:e|ing)|forg(?:e|ing)|falsif\\w+|fabricat(?:e|ing)|mak(?:e|ing) up|invent(?:ing)?|doctor(?:ing)?|photoshop|inflat(?:e|ing)|hid(?:e|ing)|conceal(?:ing)?|back-?dat(?:e|ing)|dress(?:ing)? up|embellish\\w*|manipulat\\w+)\\b(?: (?!(?:is|are|in|from|with|on)\\b)[\\w'’]+){0,4} ${PAPERS}\\b`,
        'u',
      ),
      new RegExp(`\\b${PAPERS}\\b.{0,20}\\blook (?:better|higher|bigger|nicer|healthier)\\b`, 'u'),
      /\b(?:list|count|name|include|put|add|show)\w*\b.{0,25}\b(?:people|engineers?|staff|employees?|persons?|workers?|researchers?|phds?)\b.{0,20}\b(?:do(?:n't| not)|doesn't|never|no longer|aren't|are not|not)\b.{0,10}\b(?:work\w*|employ\w*|exist|with us|on the payroll)\b|\bghost (?:staff|employees|workers)\b|\bpad(?:ding)?\b.{0,15}\b(?:staff|list|team|headcount|payroll|numbers?)\b/u,
      /充(?:个)?人数|凑(?:个)?人数|(?:不在职|离职|没入职|外面)的?人?.{0,4}(?:写|列|算|放)(?:进|到|入|在)|(?:写|列|放).{0,4}(?:不在职|离职)的/u,
      /\bcook(?:ing)? the books\b|\breport(?:ing)? (?:an? )?(?:higher|lower|bigger|better) (?:numbers?|figures?|revenues?)\b|\blie (?:about|on|in|to)\b|\bpretend (?:that )?(?:we|to)\b/u,
      CONCEALED,
      /\b(?:chang|tweak|adjust|alter|edit|modify|fix|correct|touch)(?:e|ing|ying)? (?:up )?(?:a few |some |the |one |two )?(?:numbers?|figures?|dates?|lines?|results?|values?) (?:in|on|of) (?:the |our |an? )?(?:audit\w*|test|lab|financial|bank|tax|inspection)\b/u,
      /(?:审计报告|审计过的|检测报告|财务报表|证书|发票|合同|流水|完税证明|租赁合同).{0,8}(?:改(?!成电子|[版造善进了过])|p(?:图|一下)|ps).{0,4}(?:数|日期|时间|金额|内容|一下|几|再)/u,
      /\bcheat(?:ing)? (?:on |with |in |at )?(?:the |our |an? )?(?:\w+ ){0,2}(?:meter|audit\w*|inspect\w*|test\w*|panel|bureau|numbers?|figures?|reports?)\b/u,
      /(?:做|调|压|改|弄)[低高].{0,6}(?:应付|蒙混|糊弄|骗)|(?:糊弄|蒙混|骗过?)(?:专家|评委|检查|审计|科技局)/u,
      /造假|作假|做假账|伪造|虚报|虚增|虚构|编造|瞒报|隐瞒|(?<!虚)假(?:的)?(?:合同|发票|证明|专利|数据|材料|报表)|(?:找人|自己)[造编].{0,8}(?:函|证明|合同|数据|材料)|倒签|(?:报表|数据|业绩|账)(?:做|弄|搞|p|修|改)得?.{0,2}(?:漂亮|好看)|美化.{0,4}(?:报表|数据|业绩)/u,
    ],
    lead: {
      en: 'I don’t help with false or hidden figures and papers; state what is true and what is still missing.',
      zh: '不协助造假或隐瞒材料、数据；请如实填报，欠缺之处如实说明。',
    },
    proper: 'audited-statements',
  },
];
/** What follows from it, and what a company does against it, are honest questions. */
const HONEST =
  /\banti-?\s?(?:brib\w*|corrupt\w*|fraud)|\b(?:penalt\w*|punish\w*|consequences?|sanction\w*|caught|policy|policies|prevent\w*|avoid|detect\w*|governance|rules? (?:on|against))\b|\bwhat happens\b|反(?:商业)?(?:贿赂|腐败|舞弊)|防止|防范|处罚|后果|责任|查出|查到|发现|怎么处理|如何处理|制度|取消资格|会被|会怎|(?:没有|未|无|不存在|反|防)(?:造假|作假|伪造|虚报|隐瞒)/u;
/** Gifts and dinners as a line of the budget are a question on costs. */
const AS_COST =
  /\b(?:claim\w*|allow\w*|eligible|budget|cost|costs|expens\w*|fees?)\b|列支|报销|能报|可报|费/u;

/** Somebody to pay off, or a paper to forge: declined in a sentence, with the proper way from the text. */
export const improper: Step = (asked) => {
  const { lang } = asked;
  // As it was written: mending slips makes "fake" into "take".
  const text = fold(asked.question);
  if (HONEST.test(text) && !CONCEALED.test(text)) return null;
  const found = IMPROPER.find(({ asks }) => asks.some((pattern) => pattern.test(text)));
  if (found === undefined || (found === IMPROPER[0] && AS_COST.test(text))) return null;
  const proper = namedFact(asked, found.proper);
  return {
    status: 'off-topic',
    kind: 'scope',
    lead: found.lead[lang],
    body: [said(asked, proper)],
    actions: ['check-eligibility', 'draft', 'read-passage'],
    cites: [proper.id],
  };
};
