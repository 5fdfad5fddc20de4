import { type Claim, shareOf } from '../claim.ts';
import { analyse, coverageOf } from '../coverage.ts';
import type { Fault, GuardRule } from '../guard-rule.ts';
import { isOfText, negates, withoutDenial } from '../sentences.ts';

/** Share of a denial's words that one clause of denial in the text must have. */
const SAME = 0.8;

/** What the text affirms is not denied, and what it denies is not affirmed. */
export const negationRule: GuardRule = {
  id: 'negation',
  holds: 'what the text affirms is not denied, and what it denies is not affirmed',
  faults: (claim) =>
    claim.clauses.flatMap((clause): Fault[] => {
      if (isNoDuty(clause.text, claim) || isOtherWay(clause.text, claim)) return [];
      const wrong = negates(clause.text) ? !isDenied(clause.text, claim) : isOnlyDenied(clause.text, claim);
      return wrong ? [{ kind: 'negation', from: clause.from, to: clause.to }] : [];
    }),
};

/** "Advised, though not demanded": a denied duty is true where the text has none. */
const NO_DUTY =
  /\b(?:not|no|never)\b(?: \w+)? (?:a must|must|demanded|required|mandatory|compulsory|obligatory|obliged|obligation|a duty|a requirement)\b|(?:并非|不是|不属|非|没有)(?:一项|硬性|法定)?(?:必须|强制|硬性要求|必需|义务|必备)|不作(?:硬性)?要求|不强制/iu;

function isNoDuty(clause: string, { facts }: Claim): boolean {
  return NO_DUTY.test(clause) && facts.length > 0 && facts.every(({ fact }) => fact.modality !== 'must');
}

/** "Without a certificate a firm can still qualify by …": of two ways that the text leaves, one is lacking and one named. */
const LACKING =
  /(?:\bwithout|\black(?:s|ing)?|\b(?:has|have|with) no|没有|无|未(?:获得|取得|持有)?|不具备)(?<lacking>[^,，.。]*?)(?:,|，|\b(?:can|may|could)\b|也|可)(?<other>.*)/iu;

function isOtherWay(clause: string, { facts: [best], sentence, meanings }: Claim): boolean {
  if (best === undefined || !EITHER.test(best.fact.say.en) || !negates(clause)) return false;
  const { lacking, other } = LACKING.exec(sentence.text)?.groups ?? {};
  if (lacking === undefined || other === undefined || EITHER.test(lacking) || !MAY.test(other)) return false;
  const [one, two] = [lacking, other].map((part) => coverageOf(analyse(part, meanings), [best.support]));
  return (one?.covered ?? 0) > 0 && (two?.covered ?? 0) > 0;
}

const EITHER = /\bor\b|[或和及与]/u;
const MAY = /\b(?:can|may|could|qualif(?:y|ies)|eligible)\b|可|能|行/iu;

/** The passages that say most of it, or a silence that the text is known for, deny the same. */
function isDenied(clause: string, { chosen, sentence, ground, meanings }: Claim): boolean {
  const ofText = isOfText(sentence.text);
  const denials = chosen
    .flatMap(({ denied }) => denied)
    .filter(({ open }) => ofText || !open)
    .map(({ support }) => support);
  if (ofText) denials.push(...ground.silences);
  const denies = (text: string) => {
    const analysed = analyse(withoutDenial(text), meanings);
    let said = false;
    for (const support of denials) {
      const coverage = coverageOf(analysed, [support]);
      said ||= coverage.content > 0;
      if (coverage.content > 0 && shareOf(coverage) >= SAME) return true;
    }
    return said ? false : null;
  };
  // "…, the text does not say": what it does not say stands in the other clause.
  return denies(clause) ?? denies(sentence.text) ?? false;
}

/** Words that stand in the chosen passages, but only where something is denied. */
function isOnlyDenied(clause: string, { chosen, meanings }: Claim): boolean {
  if (chosen.every(({ denied }) => denied.length === 0)) return false;
  const analysed = analyse(clause, meanings);
  const whole = coverageOf(
    analysed,
    chosen.map(({ support }) => support),
  );
  const positive = coverageOf(
    analysed,
    chosen.map(({ affirmed }) => affirmed),
  );
  return whole.covered - positive.covered >= 1 && whole.missing.length === 0;
}
