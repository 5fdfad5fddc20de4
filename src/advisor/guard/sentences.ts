import type { Span } from './support.ts';

/** A sentence or a clause of an answer; places count from the answer's beginning. */
export interface Sentence extends Span {
  readonly text: string;
}

/** The end of a sentence: a full stop before a new beginning, a Chinese stop, a line end. */
const SENTENCE_END =
  /(?<=[.!?]["”')\]]?)\s+(?=["“('¥\p{Lu}\p{N}\p{Script=Han}])|(?<=[。！？；][”’」）]?)|;\s+|\n+/u;
/** Citation marks, such as [funding, must], [p3] or 〔资金〕, are no claim; brackets with a figure or many words are one. */
const MARK = /\[(?:[a-z]\d{1,3}|[^\]\d\n]{0,40})\]|〔(?:[a-z]\d{1,3}|[^〕\d\n]{0,20})〕/gu;

export function sentencesOf(text: string): Sentence[] {
  const plain = text.replace(MARK, (mark) => ' '.repeat(mark.length));
  return split(plain, SENTENCE_END);
}

/** Where a clause ends: a comma, a colon, or a joining word. A comma within a number ends none. */
const CLAUSE_END =
  /(?<!\d),|,(?!\d)|[，：:；;。]|\.\s|\n|\s(?=but\s|while\s|rather than\s|instead of\s|whereas\s|and not\s|though\s)|(?=(?:但|而是|而不是|而非|并非|，不))/u;

export function clausesOf(text: string): string[] {
  const clauses: Sentence[] = [];
  for (const clause of split(text, CLAUSE_END)) {
    const last = clauses.at(-1);
    const goesOn =
      last !== undefined && /^\s*[:：]/u.test(text.slice(last.to, clause.from)) && negates(last.text);
    // "Not confirmed: land": what is denied stands behind the colon.
    if (goesOn)
      clauses[clauses.length - 1] = {
        text: text.slice(last.from, clause.to),
        from: last.from,
        to: clause.to,
      };
    else clauses.push(clause);
  }
  return clauses.map((clause) => clause.text);
}

/** What looks like a denial and is a bound or a figure of speech. */
const NO_DENIAL =
  /\bnot only\b|\bnot just\b|\bno(?:t)? (?:later|more|less|fewer|earlier|sooner|higher|lower) than\b|\bnot (?:to )?exceed(?:ing)?\b|\bnot limited to\b|\bnot least\b|\b(?:set|sets|stands?|tells?) (?:\w+ ){0,3}apart from\b|\bwithout (?:losing|sacrificing|compromising|harming|lowering)\b|不仅|不但|不超过|不晚于|不迟于|不少于|不低于|不高于|不限于|不断|不同|不止|不良|无论|不过|非常|未来|无形|不逾|不能少|不可少|不下降|不降低|不打折|缺陷|缺一不可|非洲|无偿/giu;
const DENIAL =
  /\b(?:no|not|never|cannot|without|none|neither|nor|nothing|nobody|exclud\w*|except|rather than|instead of|prohibit\w*|forbid\w*|forbidden|bann?(?:s|ed)?|lacks?|lacking|fails?|refus\w+|ignor(?:e|es|ed|ing)|avoid\w*|omit\w*|unnecessary|irrelevant|exempt\w*|waive[ds]?|skip\w*|reject\w*|prevents?|den(?:y|ies|ied)|disregard\w*|hardly|rarely|seldom|ineligible|unable|discourag\w*|refrain\w*|leaves? out|left out|ruled? out|unmet|unaudited|unimportant|drop(?:s|ped)?|apart from|other than|uncertain|unless)\b|n't\b|n’t\b|不|无|未|没|禁止|严禁|除外|排除|免于|并非|而非|拒绝|免除|豁免|避免|忽略|毋须|勿|缺乏|漏列|省略|以外|非(?=必须|强制|必需)/iu;

/** "Instead of a certificate a company may show …": another way, not a denial. */
const OTHER_WAY =
  /\b(?:instead of|rather than|in (?:place|lieu) of)\b(?=.*\b(?:can|may|could)\b)|(?<=\b(?:can|may|could)\b.*)\b(?:instead of|in (?:place|lieu) of)\b/iu;

/** "If it has no certificate", 没有证书的: a case, of which the rest of the sentence tells. */
const CONDITION =
  /^(?:if|when|where)\b|如果?(?:还|尚)?(?:没有?|未)|^(?:如果?|若|没有\S{1,16}的$|[无未]\S{1,16}的$)/iu;

/** Does this text deny something? */
export function negates(text: string): boolean {
  if (!DENIAL.test(text) || CONDITION.test(text)) return false;
  return DENIAL.test(text.replace(NO_DENIAL, ' ').replace(OTHER_WAY, ' '));
}

const OF_THE_TEXT =
  /\b(?:text|page|list|checklist|summary|section|table|source|stated|named|given|defined|mentioned|explained?|specified)\b|文本|页面|清单|正文|原文|没有(?:说|写|给|规定|列|提|明|讲|交代)|(?:未|没)(?:说|写|给|规定|列|提|明|作|讲|交代)|文中/iu;
/** Does it say something of the text itself, such as what it leaves open? */
export function isOfText(text: string): boolean {
  return OF_THE_TEXT.test(text);
}

function split(text: string, end: RegExp): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(new RegExp(end.source, `${end.flags}g`))) {
    put(found, text, from, match.index);
    from = match.index + match[0].length;
  }
  put(found, text, from, text.length);
  return found;
}

function put(found: Sentence[], text: string, from: number, to: number): void {
  const written = text.slice(from, to);
  const lead = written.length - written.trimStart().length;
  const trimmed = written.trim();
  if (/[\p{L}\p{N}]/u.test(trimmed))
    found.push({ text: trimmed, from: from + lead, to: from + lead + trimmed.length });
}

/** A clause without its words of denial: what it is that is denied. */
export function withoutDenial(text: string): string {
  return text.replace(new RegExp(DENIAL.source, 'giu'), ' ');
}

/** The clauses of a sentence, with their places in the answer. */
export function clausesAt(sentence: Sentence): Sentence[] {
  return split(sentence.text, CLAUSE_END).map(({ text, from, to }) => ({
    text,
    from: sentence.from + from,
    to: sentence.from + to,
  }));
}
