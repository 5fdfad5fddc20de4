/** Words that stand for each other: one kind of holding, of origin, of owner. "And if we buy it?" turns on one of them. */
const SWAPS: readonly RegExp[] = [
  /\b(?:rent(?:ed|ing)?|leas(?:e|ed|ing)|buy(?:ing)?|bought|own(?:ed|ing)?|build|built|borrow(?:ed|ing)?)\b|自己买的?|买下来?的?|购买的?|买的?|自建的?|自有的?|租赁的?|租用的?|租来的?|租的?|借用的?|借的?/u,
  /\b(?:imported|domestic|foreign-made|chinese-made)\b|进口的?|国产的?/u,
  /\b(?:second-?hand|used|brand new|new)\b|二手的?|全新的?|新的/u,
  /\b(?:provincial|national|municipal|city-level)\b|省级的?|国家级的?|市级的?/u,
  /\b(?:max(?:imum)?|min(?:imum)?|highest|lowest|most|least)\b|最高|最低|最多|最少|上限|下限/u,
  /\b(?:foreign(?:-(?:owned|funded|invested))?|private(?:ly owned)?|state-owned|domestic)\b|外资的?|民营的?|国有的?|合资的?|内资的?/u,
];

/** Beside the word that is swapped, a follow-up of this kind has only these. */
const BESIDE =
  /\b(?:we|i|it|it'?s|is|are|they|them|our|the|a|an|one|ones|instead|just|that|this|have|had|were|was|company|companies|plant|site|from)\b|我们|公司|企业|自己|是|的|它|这个?|那个?|把|了|呢|如果/gu;

/** The last question with its word of the same kind exchanged; null when the two do not turn on one word. */
export function swapKind(last: string, said: string): string | null {
  for (const kind of SWAPS) {
    const [theirs, ours] = [kind.exec(last)?.[0], kind.exec(said)?.[0]];
    if (theirs === undefined || ours === undefined || theirs === ours) continue;
    const rest = said.replace(ours, ' ').replace(BESIDE, ' ').trim();
    if (rest === '' || last.includes(rest)) return last.replace(theirs, asForm(theirs, ours));
  }
  return null;
}

/** 租的 becomes 买的, 租 becomes 买: the particle stays with the place. */
function asForm(theirs: string, ours: string): string {
  if (!/\p{Script=Han}/u.test(ours)) return ours;
  const bare = ours.replace(/的$/u, '');
  return theirs.endsWith('的') ? `${bare}的` : bare;
}
