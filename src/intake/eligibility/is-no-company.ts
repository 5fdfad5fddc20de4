import type { Statement } from '../statements/read-statements.ts';

/** The applicant on itself, up to and with the word: "I am an individual", "apply as a private person", 以个人名义. */
const ITSELF =
  /(?:\b(?:i am|i['’]?m|we are|we['’]?re|(?:the )?applicant is)|(?:^|\b(?:appl(?:y|ied|ying)|submit\w*|fil(?:e|ed|ing)|act\w*|here|i|we|speak\w*)) ?as)(?: (?:just|only|still|both|all|two|three|a|an|the|merely|currently|simply))* ?$/i;
const ITSELF_ZH =
  /^(?:我们?|本人|申请人|申报人|申报主体|目前|现在|这次|想|要|打算|准备|只|还|就|都|仅|是|属于|作为|以|两|三|个|名|位|一|家|人)*$/;
const LEAD_IN = /^(?:as|i am|i['’]m|we are) /i;

/** After a name of a person: what makes another thing of it ("an individual consultant", 自然人股东, 我个人认为). */
const GOES_ON_PERSON =
  /^(?:\s*(?:inventors?|applicants?|persons?|people|researchers?|developers?|entrepreneurs?|scientists?|engineers?|者|申请人|发明人|申报|身份|申请))?(?:\s*(?:$|[,.，。()（）]|(?:with|without|who|and|or|from|at|in|so|yet|for now|here|only)\b|来?申报|来?申请|团队|的?名义|没有|还没|，))/i;
/** After "no company": what makes another thing of it ("no company car", 没有公司章程, 公司没成立多久). */
const GOES_ON_COMPANY =
  /^\s*(?:$|[,.，。()（）:：\-–—]|(?:yet|so far|at (?:all|present|the moment)|as (?:yet|of)|right now|now|of (?:our|my) own|behind|until|before|here|today|and|or|but|for|only|just|still|officially|formally|legally|properly)\b|就|但|只|还|也|主体|实体|法人|目前|现在|暂时|仅|想|要|打算|准备|计划|所以|的时候|之前|呢|啊|呀|了|完|下来|申报|申请)/i;

/** Only a plain word of the applicant on itself says that there is no company: no denial, no mention of another. */
export function isNoCompany(one: Statement): boolean {
  const { topic, state, quote, word } = one;
  const start = quote.at?.[0] ?? 0;
  const name = quote.text.slice(word[0] - start, word[1] - start);
  const [before, after] = [quote.text.slice(0, word[0] - start), quote.text.slice(word[1] - start)];
  if (state === 'unsure' || one.carried) return false;
  if (topic === 'no-company') return GOES_ON_COMPANY.test(after);
  if (topic !== 'person' || state === 'no' || !GOES_ON_PERSON.test(after)) return false;
  if (/\p{Script=Han}/u.test(name)) return ITSELF_ZH.test(before.trim());
  const lead = LEAD_IN.exec(name)?.[0] ?? '';
  return (start === 0 && before === '' && lead === '') || ITSELF.test(`${before}${lead}`);
}
