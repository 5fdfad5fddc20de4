import type { Step } from './asked.ts';
import { mark } from './marks.ts';

/** Asks who may apply in general: nothing in it names one condition. */
const GENERAL =
  /^(?:so |and |ok |hi |hello |please |well )*(?:(?:are|would|will|can|could|do|may) (?:we|i|our company|my company|our firm|us) (?:be )?(?:eligible|qualify|apply|qualified|entitled)|(?:who|which (?:companies|firms|enterprises)|what (?:kinds? of )?(?:companies|firms|enterprises)) (?:can|may|could|is|are|will) (?:be )?(?:apply|eligible|qualify|entitled)|(?:what (?:are|is) )?(?:the )?(?:eligibility|application|entry) (?:criteria|requirements?|conditions?|rules)|what (?:do|must|should) (?:we|i|companies) (?:need|have|show|prove)(?: to)? (?:to )?(?:be eligible|qualify|apply))(?: (?:for|to) (?:this|it|torch|the (?:torch )?(?:program|programme|grant|funding|scheme)|this (?:grant|program|programme)))?\W*$|^(?:请问|那|那么)?(?:我们|我司|本公司|我公司|企业|公司)?(?:公司|企业)?(?:能不能|可不可以|是否可以|能否|是否|可以|能)?(?:申报|申请|报名?|符合(?:申报)?条件|有资格(?:申报)?)(?:这个|火炬)?(?:项目|计划)?(?:吗|么)?[？?]?$|^(?:申报|申请)?(?:条件|资格(?:条件)?|资格要求)(?:是什么|有哪些|要求)?[？?]?$|^(?:谁|哪些企业|什么企业|什么样的企业|哪类企业|哪些公司)(?:可以|能够?|有资格)?(?:申报|申请|报)(?:这个|火炬)?(?:项目|计划)?[？?]?$/u;

/** "Are we eligible?": everything that an applicant must show, in one list, and who decides. */
export const whoMayApply: Step = ({ text, lang, library }) => {
  if (!GENERAL.test(text)) return null;
  const musts = library.facts.filter(({ condition }) => condition !== null);
  if (musts.length === 0) return null;
  return {
    status: 'answered',
    kind: 'list',
    lead:
      lang === 'zh'
        ? `须证明以下${musts.length}项，均为“必须”；最终由科技局认定：`
        : `Yes, if you can show these ${musts.length} things, each of them a must; the bureau decides:`,
    body: [
      ...musts.map(({ condition }) => `• ${condition?.[lang] ?? ''}`),
      mark(musts.slice(0, 1), lang),
      ...(lang === 'zh'
        ? ['告诉我其中哪项没有把握，我再看文本怎么说。']
        : ['Tell me which of them you are not sure of, and I look up what the text says.']),
    ],
    actions: ['check-eligibility', 'check-deadline', 'read-passage'],
    cites: musts.map(({ id }) => id),
  };
};
