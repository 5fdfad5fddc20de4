import type { Piece } from './pieces.ts';
import type { Hit } from './word-table.ts';

/** Of whom a piece speaks; null where it names no subject and the one before holds on. */
export type Subject = 'ours' | 'others' | null;

const OURS =
  /^(?:(?:and|but|while|whereas|so|yet|however|because|since|as|though|although|yes|no|only)\s+)*(?:we|i|our|ours|my|(?:the |our )?(?:company|applicant|firm|enterprise))(?![a-z])|^(?:而|但|但是|不过|因为|由于|目前|现在|只有)*(?:我|本公司|本企业|本单位|公司|企业|咱|自己|申请人|申报单位)/i;
/** Words before a noun after which it is no longer what the piece is about. */
const NO_LEAD =
  /\b(?:we|i|is|are|was|were|be|has|have|had|with|to|for|from|by|in|at|under|and|hold\w*|own|owns|sell\w*|work\w*|serv\w*|employ\w*|rent\w*|leas\w*|suppl(?:y|ies)|buy\w*|like|unlike)\b/i;
const LEAD_ZH =
  /^(?:而|但是?|不过|虽然|尽管|因为|由于|目前|现在|其中|大部分|大多数|多数|所有|全部|主要|最大|重要|核心|长期|海外|国内|国外|下游|上游|大|老|新|很多|许多|有?[一二两三四五几多]?[家个位]|某|我们|我司|我方|本公司|我公司|公司|我|的|其他|另|唯一|\s)*$/;
/** What a subject is followed by: not so the customer in "customer contract". */
const VERB_EN =
  /^(?:['’]s?(?![a-z])|\s+(?:(?:also|already|both|all|each|itself|themselves|currently|now|still|only|just|company|companies)\s+)*(?:is|are|was|were|isn['’]?t|aren['’]?t|has|have|had|hasn['’]?t|haven['’]?t|does|do|did|don['’]?t|doesn['’]?t|didn['’]?t|can|cannot|can['’]t|will|would|may|might|should|must|got|gets?|holds?|owns?|rents?|leases?|lacks?|bought|built|keeps?|moved|sits?|runs?|obtained|received|passed|applied|possess(?:es)?|enjoys?|registered|operates?|who|which|that|whose|in|from|of|at|near|based|located|never|not)(?![a-z]))/i;
const VERB_ZH =
  /^(?:公司|企业|单位|们|自己|本身|都|均|也|已经?|还|目前|现在|大多|全部|一般|则|倒|就|\s)*(?:有|没|不|是|在|持|拥|取得|拿|获|无|未|租|买|自|通过|具备|的|注册|位于|尚|将|正)/;
const IS_ITSELF =
  /\b(?:we are|we['’]re|i am|i['’]m|company is|as)(?: (?:also|both|only|just))* (?:a|an|the|one of the)(?: [\w-]+){0,3} ?$|(?:我们?|我司|公司)(?:也|就|都)?(?:是|作为)[^有没不在]{0,8}$/i;
/** Companies in general: "no company in our city has", 很多公司都有. */
const SOME_COMPANIES =
  /^(?:but |and )?(?:no|every|each|few|many|most|some|several|all|other|hardly any)(?: other)?(?: of the)? (?:compan(?:y|ies)|firms?|enterprises?) (?:in|around|near|among|we know|here)(?![a-z])|^(?:而|但)?(?:很多|许多|不少|有些|有的|大多数|多数|其他|没有一家)(?:公司|企业)/i;
const OPENS_WITH_VERB =
  /^(?:and |but |also |then )*(?:is|are|was|were|isn['’]?t|aren['’]?t|has|have|hasn['’]?t|haven['’]?t|does|doesn['’]?t|don['’]?t|holds?|owns?|rents?|leases?|lacks?|keeps?|got|obtained|received|with|without|possesses|enjoys)(?![a-z])|^(?:也|还|并|且|都|均|已经?)*(?:有|没|不|是|在|持|拥|取得|拿|获|无|未|租|具备)/i;
const POINTS_BACK =
  /^(?:it|its|they|their|theirs|them|he|she|both|此|它|它们|他们|其(?!他|它|余)|该|对方)(?![a-z])/i;
const OF_EN =
  /\b(?:of|by|belongs? to|issued to|held by|in the name of)\s+(?:(?:one|some|all) of )?(?:(?:our|the|a|an|my)\s+)?(?:[\w-]+\s+)?$/i;
const OF_ZH = /(?:属于|归|是|在)(?:我们|我司|公司)?的?$/;

/** The subject as a piece names it itself. */
export function subjectOf(piece: Piece, text: string): Subject {
  const [from, to] = piece.at;
  const named = othersIn(piece, text).some(({ start, end }) => {
    const [before, after] = [text.slice(from, start), text.slice(end, to)];
    if (isHan(text.slice(start, end))) return LEAD_ZH.test(before) && VERB_ZH.test(after);
    return !NO_LEAD.test(before) && before.split(/\s+/).length <= 7 && VERB_EN.test(after);
  });
  const said = text.slice(from, to);
  if (named || SOME_COMPANIES.test(said)) return 'others';
  return OURS.test(said) ? 'ours' : null;
}

/** Whether a piece without a subject of its own goes on speaking of the one before. */
export function goesOn(piece: Piece, text: string): { readonly verb: boolean; readonly pointsBack: boolean } {
  const said = text.slice(...piece.at);
  return { verb: OPENS_WITH_VERB.test(said), pointsBack: POINTS_BACK.test(said) };
}

/** "A supplier of the zone", "the certificate of our supplier", 厂房是股东的: the thing is not the company's. */
export function isWithOthers(piece: Piece, text: string): boolean {
  const [first] = piece.topics;
  if (first === undefined) return false;
  return othersIn(piece, text).some(({ start, end }) => {
    if (start < first.start) return true;
    const before = text.slice(piece.at[0], start);
    if (!isHan(text.slice(start, end))) return OF_EN.test(before);
    // 国家高新区内的客户, 有高企证书的供应商: the thing tells which others are meant.
    if (/[^们司]的$/.test(before)) return true;
    return OF_ZH.test(before) && /^(?:的|名下|所有|$)/.test(text.slice(end, piece.at[1]).trim());
  });
}

/** Third parties named; "we are a supplier" is the company itself. */
function othersIn({ cues, at }: Piece, text: string): readonly Hit[] {
  return cues.filter(({ id, start }) => id === 'others' && !IS_ITSELF.test(text.slice(at[0], start)));
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
