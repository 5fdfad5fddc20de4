import { type Claim, factsFor } from '../claim.ts';
import { analyse } from '../coverage.ts';
import type { Fault, GuardRule, ReasonKind } from '../guard-rule.ts';
import { isOfText, negates, type Sentence } from '../sentences.ts';

const MUST =
  /\b(?:must|shall|(?<!what )(?:have|has|had) to|(?:is|are|be) (?:strictly |legally )?(?:required|obliged|obligated|bound) to|requires? (?:that|applicants|companies|enterprises|every|each|all)|(?:is|are) (?:\w+ )?(?:required|mandatory|compulsory|obligatory|a must|indispensable)|mandatory|compulsory|obligatory|required|under an obligation)\b|(?<![无毋勿不必])(?:必须|务必|强制|一律|不得不|硬性要求|必备|必不可少)|(?<![无毋必])须(?!知)/iu;
const ADVISED =
  /\b(?:is|are) (?:\w+ )?(?:recommended|advised|advisable|suggested|encouraged|preferred)\b|建议|鼓励|提倡|最好/iu;
const MAY =
  /\b(?:may|might|could|can|are free to|is free to|are allowed to|is allowed to)\b|(?:可以|可(?!持续|靠|再生|能性|视|行|控|列支|追溯)|能够)/iu;
const OPTIONAL =
  /\b(?:optional(?:ly)?|voluntar(?:y|ily)|if they (?:like|wish|want)|at their (?:own )?discretion|not mandatory|nice to have)\b|可选|自愿|自行决定(?:是否)?|可有可无|选填|可交可不交|是否.{0,8}自定/iu;
const CERTAIN =
  /\b(?:will|is entitled to|are entitled to|(?:is|are) (?:sure|bound|certain) to|has a right to|have a right to)\b|将会|必将|必定|有权|一定会|必会/iu;

const EITHER = /\bor\b|或/u;
const INSTEAD =
  /\b(?:instead|alternatively|either|without|still|in (?:place|lieu) of)\b|也可|没有|代替|替代|任一/iu;

interface Step {
  readonly says: RegExp;
  readonly kind: ReasonKind;
  /** Is the sentence's strength the text's? */
  readonly agrees: (text: string, modalities: ReadonlySet<string>, clause: string) => boolean;
}

const STEPS: readonly Step[] = [
  { says: MUST, kind: 'modality', agrees: (text, modalities) => modalities.has('must') || MUST.test(text) },
  {
    says: ADVISED,
    kind: 'modality',
    agrees: (text, modalities) => !(modalities.size === 1 && modalities.has('must')) || ADVISED.test(text),
  },
  { says: OPTIONAL, kind: 'modality', agrees: (text) => OPTIONAL.test(text) },
  {
    says: MAY,
    kind: 'modality',
    // Of a duty that can be met in one way or another, either way is a choice.
    agrees: (text, modalities, clause) =>
      !(modalities.size === 1 && modalities.has('must')) || (EITHER.test(text) && INSTEAD.test(clause)),
  },
  { says: CERTAIN, kind: 'overclaim', agrees: (text) => CERTAIN.test(text) || !MAY.test(text) },
];

/** A must, a should and a may stay what they are. */
export const modalityRule: GuardRule = {
  id: 'modality',
  holds: 'what the text recommends is not made a duty, nor a duty a choice',
  faults: (claim) => claim.clauses.flatMap((clause) => faultOf(clause, claim)),
};

function faultOf(clause: Sentence, claim: Claim): Fault[] {
  // "The text does not say what it has to pay."
  if (isOfText(claim.sentence.text) && negates(claim.sentence.text)) return [];
  const step = STEPS.find(({ says }) => says.test(clause.text));
  if (step === undefined) return [];
  const facts = factsOf(clause, claim);
  if (facts.length === 0) return [];
  const modalities = new Set(facts.map(({ fact }) => fact.modality));
  const text = facts.map(({ fact }) => `${fact.say.en} ${fact.say.zh}`).join(' ');
  if (step.agrees(text, modalities, clause.text)) return [];
  const at = step.says.exec(clause.text);
  const from = clause.from + (at?.index ?? 0);
  return [{ kind: step.kind, from, to: from + (at?.[0].length ?? clause.text.length) }];
}

/** The cited facts that say most of a clause; of one without words of its own, those that name its standard: ISO 9001. */
function factsOf(clause: Sentence, { facts, figures, cited, ground, meanings }: Claim) {
  const names = figures.filter(({ kind }) => kind === 'name');
  if (facts.length === 0 && names.length === 0) return [];
  const all = ground.facts.filter(({ fact }) => cited.some(({ section }) => section === fact.section));
  if (facts.length > 0) return factsFor(analyse(clause.text, meanings), all);
  return all.filter(({ fact }) => names.some(({ value }) => fact.say.en.includes(value)));
}
