const DONE_EN =
  '(?:ready|done|finished|completed?|prepared|written|drafted|collected|signed|there|in place|in hand|at hand|approved|issued|gathered|compiled|through)';
const DONE_ZH =
  '(?:完成|备齐|办好|办完|办妥|做好|做完|写好|写完|编好|编完|准备好|搞定|弄好|签好|签完|收齐|到位|齐全|齐备|齐了|好了|出来|完备|就绪)';
const NUMBER = '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)';

/** Shares short of the whole, told of work: "80% done", "2 of 3 signed", "almost ready", 完成了八成. */
const PARTLY: readonly RegExp[] = [
  new RegExp(
    `\\b(?:almost|nearly|mostly|partly|partially|largely|half(?:way)?|virtually|practically|just about|all but|close to|as good as|more or less|basically|not (?:quite|yet|fully|completely|entirely|all)|(?:three|two)[- ](?:quarters?|thirds?)|about to be)[ -]+(?:been |fully |yet |all |being )?${DONE_EN}\\b`,
    'i',
  ),
  /\b(?:have|has|got|with) (?:almost|nearly|most|part|half|some) of\b|\b(?:incomplete|unfinished|half-done|finishing touches|final touches|still incomplete)\b/i,
  new RegExp(`${DONE_EN} (?:except|apart from|but for|save)\\b`, 'i'),
  new RegExp(`(?:基本|大体|大致|差不多|接近|几乎|大部分|大半|部分|一半|快要?|即将|将近)都?已?经?${DONE_ZH}`),
  new RegExp(
    `[一二三四五六七八九两半][成半分]都?已?经?${DONE_ZH}|${DONE_ZH}了?(?:大部分|大半|一半|部分|[一二三四五六七八九][成])`,
  ),
  /(?:差不多|快要?)(?:好|写完|做完|办完|编完|签完)了?|未全部|没有?全部|还不齐|不齐全|没齐|未齐|不完整|缺附件|还差(?:附件|签字|盖章|一点|部分)/,
];
const SHARE = new RegExp(
  `(\\d{1,3}(?:\\.\\d+)?) ?(?:%|percent\\b|per cent\\b) ?(?:is |are |has been |have been |已经?)?(?:${DONE_EN}\\b|${DONE_ZH})|(?:${DONE_ZH}了?|进度|完成度|完成率)(?:约为?|为|到|达到?|至)?[:：]? ?(\\d{1,3}(?:\\.\\d+)?) ?%`,
  'i',
);
const OF = new RegExp(`\\b(${NUMBER}) (?:out )?of (?:the )?(${NUMBER})\\b.{0,40}\\b${DONE_EN}\\b`, 'i');
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Whether something is told as finished in part: that is under way, and not yet there. */
export function isPartly(said: string): boolean {
  const share = SHARE.exec(said);
  if (share !== null && Number(share[1] ?? share[2]) < 100) return true;
  const [, some, all] = OF.exec(said) ?? [];
  if (some !== undefined && all !== undefined && countOf(some) < countOf(all)) return true;
  return PARTLY.some((pattern) => pattern.test(said));
}

function countOf(written: string): number {
  const word = WORDS.indexOf(written.toLowerCase());
  return word === -1 ? Number(written) : word;
}
