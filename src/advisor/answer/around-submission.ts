import type { Step } from './asked.ts';
import { type NamedSilence, namedSilence } from './named-facts.ts';
import { silenceReply } from './silence-reply.ts';

/** Matters around an application whose words all stand in the text, though it says nothing on them. */
const MATTERS: readonly (readonly [NamedSilence, RegExp])[] = [
  [
    'agent-choice',
    /\b(?:recommend\w*|suggest\w*|name|choose|good|best|hire)\b.{0,30}\b(?:consultants?|consultanc(?:y|ies)|consulting (?:firm|company|agency)|agents?|agenc(?:y|ies)|advis[eo]rs?|law firms?|brokers?)\b|\b(?:which|what)\b.{0,15}\b(?:consultants?|consultanc(?:y|ies)|consulting (?:firm|company|agency)|agents?|agenc(?:y|ies)|advis[eo]rs?|law firms?|brokers?)\b.{0,25}\b(?:hire|use|choose|take|engage|recommend)\b|(?:哪|推荐|介绍|找谁|请谁|靠谱).{0,10}(?:中介|代理|咨询公司|咨询机构|服务机构|顾问|代写)|(?:中介|代理(?:公司|机构)?|咨询公司|顾问)(?:哪|推荐)/u,
  ],
  [
    'decision-time',
    /\bwhere\b.{0,30}\b(?:results?|winners?|list of (?:approved|funded|winners)|awards?|decisions?)\b|(?:结果|名单|获批项目|立项)(?:会|将|是)?(?:在|到)?(?:哪|何处|什么(?:地方|网站))|(?:哪里|哪儿|何处|什么(?:地方|网站)).{0,4}(?:公示|公布).{0,4}(?:结果|名单)?/u,
  ],
  [
    'submission-receipt',
    /\b(?:receipt|confirmation|acknowledge?ment)\b.{0,40}\b(?:submi\w*|appl\w*|after|once)\b|\b(?:after|once)\b.{0,30}\bsubmi\w*\b.{0,40}\b(?:status|track|follow|withdraw|correct|edit|receipt|confirm\w*)\b|\b(?:track|follow|check|status of|withdraw|take back)\b.{0,25}\bapplication\b.{0,25}\b(?:submi\w*|sent|in)\b|(?:提交|申报|交).{0,8}(?:回执|查.{0,3}进度|撤回|还能改|能修改)|受理(?:回执|状态)/u,
  ],
  [
    'late-submission',
    /^(?!.*\breport).*(?:\b(?:days?|hours?|bit|weeks?|little|minutes?)\b.{0,6}\b(?<!too )late\b|\b(?:submit|hand|send|file|turn)\w*\b.{0,20}\b(?<!too )late\b|\blate (?:submissions?|filing|applications?)\b)|(?:晚|迟|逾期|过期|超期)(?:一点|一|两|几)?(?:天|小时)?(?:再)?(?:提?交|申报|报送)(?!.*报告)/u,
  ],
  [
    'back-dated-costs',
    /\b(?:buy\w*|order\w*|purchas\w*|start\w*|spend\w*|invest\w*|sign\w*)\b.{0,40}\bbefore (?:the )?(?:approval|award|decision|grant|contract|agreement|we (?:are|get)|being approved)\b|(?:没|未)?(?:批|批准|立项|获批|批复|签协议|签约)(?:下来)?之?前.{0,8}(?:买|采购|购|花|开支|支出|开工|付款|动工)|先(?:买|采购|花钱|开工).{0,8}(?:再|后)(?:申报|报|批)/u,
  ],
];
/** Days that have passed are counted. */
const COUNTED = /\bhow (?:many days|long|late)\b|(?:多少|几)天/u;
/** What a cost or a paper bears the same name. */
const OTHERWISE = /\b(?:claim\w*|allow\w*|cover\w*|paid|fees?|costs?|bank)\b|列支|报销|可以报|能报|费/u;

/** Help before an application, and what comes after it: known silences, asked in words that facts are made of. */
export const aroundSubmission: Step = (asked) => {
  if (OTHERWISE.test(asked.text) || COUNTED.test(asked.text)) return null;
  const matter = MATTERS.find(([, pattern]) => pattern.test(asked.text));
  return matter ? silenceReply(asked, namedSilence(asked, matter[0])) : null;
};
