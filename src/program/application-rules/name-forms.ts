import { almost, plainName } from './near-name.ts';

/** What a name ends in, so that a run of words that begins like it is seen to be a name. */
export interface NameKind {
  readonly latinTail: RegExp | null;
  readonly hanTail: string | null;
  /** Whether words may be left out where the full name stands in the same part. */
  readonly shortens: 'any' | 'ends';
}

export const COMPANY: NameKind = {
  latinTail:
    /^(?:technolog(?:y|ies)|tech|materials?|systems?|group|holdings?|co|ltd|inc|corp|corporation|company|limited|industr(?:y|ies)|science|sciences|engineering)$/i,
  hanTail: '有限责任公司|有限公司|公司|集团|股份|科技|技术',
  shortens: 'ends',
};
export const ZONE: NameKind = {
  latinTail: /^(?:zone|park|district)$/i,
  hanTail: '高新技术产业开发区|高新区|开发区|示范区|科技园|产业园|园区',
  shortens: 'any',
};
export const PRODUCT: NameKind = { latinTail: null, hanTail: null, shortens: 'any' };

const LEGAL_LATIN =
  /^,? ?(?:co\.?,? ?(?:ltd\.?|limited)|ltd\.?|limited|inc\.?|corp(?:oration|\.)?|llc|gmbh)(?![a-z])/i;
const LEGAL_HAN = /^(?:股份|集团|控股)?(?:有限责任公司|有限公司)/;

/** Ways in which a sentence, also given as `plainName` has it, writes a name otherwise than it is; `wholeStands`: the full name is in the same part. */
export function otherForms(
  { text, plain }: { readonly text: string; readonly plain: string },
  name: string,
  kind: NameKind,
  wholeStands: boolean,
): readonly string[] {
  const han = /\p{Script=Han}/u.test(name);
  const target = plainName(name);
  const found = [
    ...almost(plain, target),
    ...(kind === COMPANY ? withLegalForm(plain, target, han) : []),
    ...(han ? hanRuns(plain, target, kind) : latinRuns(text, target, kind)),
  ];
  const forms = [...new Set(found)].filter((form) => form !== target);
  // The widest of those that overlap says most.
  return forms.filter(
    (form) =>
      !forms.some((one) => one !== form && one.includes(form)) &&
      !(wholeStands && isShort(form, target, kind, han)) &&
      // A first word alone is how one speaks of a company.
      (han ? form.length > 2 : form.includes(' ')),
  );
}

/** The legal form is part of a name or it is not. */
function withLegalForm(text: string, name: string, han: boolean): readonly string[] {
  const at = text.indexOf(name);
  const tail = at === -1 ? null : (han ? LEGAL_HAN : LEGAL_LATIN).exec(text.slice(at + name.length));
  return tail === null ? [] : [name + tail[0]];
}

/** Capitalised words that begin with the name's first word and end as such a name does. */
function latinRuns(text: string, name: string, { latinTail }: NameKind): readonly string[] {
  const [head = '', last = ''] = [name.split(' ')[0], name.split(' ').at(-1)];
  if (latinTail === null || head.length < 4) return [];
  const runs = text.match(/(?:[A-Z][\p{L}]{0,30}[\s-]{1,2}){0,7}[A-Z][\p{L}]{1,30}/gu) ?? [];
  return runs.flatMap((run) => {
    const words = plainName(run).split(' ');
    const at = words.indexOf(head);
    const end = words.findLastIndex((word) => word === last || latinTail.test(word));
    return at === -1 || end <= at ? [] : [words.slice(at, end + 1).join(' ')];
  });
}

/** Chinese signs that begin like the name and end as such a name does, most of them the name's own. */
function hanRuns(text: string, name: string, { hanTail }: NameKind): readonly string[] {
  if (hanTail === null || name.length < 4) return [];
  const head = name.slice(0, 2).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const runs = text
    .replaceAll(name, '\u0000')
    .matchAll(new RegExp(`${head}(\\p{Script=Han}{0,10}?)(?:${hanTail})`, 'gu'));
  return [...runs].flatMap(([run, core = '']) => {
    const strange = [...core].filter((sign) => !name.includes(sign)).length;
    const alike = strange <= 1 || (strange === 2 && core.length > 2 && /公司|集团/.test(run));
    return alike && run.length <= name.length + 4 ? [run] : [];
  });
}

/** Said more briefly: a stretch of the name, or for some kinds the name with words left out. */
function isShort(form: string, name: string, { shortens }: NameKind, han: boolean): boolean {
  if (name.includes(form)) return true;
  if (shortens === 'ends') return false;
  const [parts, whole] = han ? [[...form], [...name]] : [form.split(' '), name.split(' ')];
  let at = 0;
  for (const part of whole) if (part === parts[at]) at++;
  return at === parts.length;
}
