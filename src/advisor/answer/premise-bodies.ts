import type { Reply, Step } from './asked.ts';
import { claimsSomething, waivesSomething } from './claims.ts';
import { factsNamed, said, termFact } from './said.ts';

/** Bodies of state by their usual names and abbreviations; which of them runs the program is the fact's to say. */
const BODIES =
  /\bministr(?:y|ies) of [\p{L} ]+?(?= (?:runs?|manages?|handles?|is|are|has|does|leads?|oversees?|administers?|evaluates?|reviews?|decides?|in|that|who|and|or|do)\b|[,.?!]|$)|\b(?:miit|mof|ndrc|mofcom|sasac|cnipa|mee|samr|state council|world bank|central bank)\b|(?:财政|工业和信息化|工信|商务|教育|生态环境|人力资源和社会保障|人社|农业农村|交通运输|科学技术|科技)部|发改委|发展和改革委员会|国资委|知识产权局|国务院|央行/gu;
const IN_CHARGE =
  /\b(?:runs?|running|manag\w*|in charge|administ\w*|oversee\w*|evaluat\w*|review\w*|decid\w*|behind|leads?|responsible|belongs?|under|submit|hand in|send)\b|\b(?:program(?:me)?|scheme|grant|project) (?:of|by|from) the\b|['’]s (?:program(?:me)?|scheme|grant|project)\b|部的?(?:项目|计划|专项|政策|资金)|主管|负责|归|管理|主办|交|报|评审|审批|牵头/u;
const INDIVIDUALS =
  /\b(?:private |natural )?(?:individuals?|persons?)\b|\bsole (?:trader|proprietor)s?\b|\bself-employed\b|(?<![\d一二三四五六七八九十两几多]\s?)个人|自然人|个体户|个体工商户/u;
const APPLYING = /\b(?:apply|applies|applying|eligible|qualify|submit|applicants?)\b|申报|申请|能报|可以报/u;

/** A ministry that the text does not name is put right without being repeated. */
export const premiseBodies: Step = (asked) => {
  const { text, lang, terms } = asked;
  const fact = termFact(asked, 'issuer');
  const known = `${terms.issuer.value} ${fact.say.en} ${fact.say.zh}`.toLowerCase();
  const named = [...text.matchAll(BODIES)].map((match) => match[0].trim());
  if (named.length === 0 || !IN_CHARGE.test(text) || named.every((body) => known.includes(body))) return null;
  const right =
    terms.issuer.origin === 'call'
      ? terms.issuer.value
      : fact.value?.kind === 'items'
        ? (fact.value.items[0]?.[lang] ?? terms.issuer.value)
        : terms.issuer.value;
  const others = factsNamed(asked, [
    'submit-via-bureau',
    ...(/\b(?:evaluat|review|decid|judge)\w*|评审|审批|评估/u.test(text) ? (['review-order'] as const) : []),
  ]);
  return {
    status: 'answered',
    kind: 'premise',
    lead:
      lang === 'zh'
        ? `文本不是这样写的：它所列的是${right}。`
        : `The text says otherwise: it names the ${right}.`,
    body: [said(asked, fact), ...others.map((other) => said(asked, other))],
    actions: ['read-passage', 'enter-call'],
    cites: [fact.id, ...others.map(({ id }) => id)],
  };
};

/** Private persons as applicants: the text speaks of enterprises. */
export const premiseIndividuals: Step = (asked) => {
  const { text, lang } = asked;
  if (!INDIVIDUALS.test(text) || !APPLYING.test(text)) return null;
  const facts = factsNamed(asked, ['applicant-enterprise', 'park-registration']);
  if (facts.length === 0) return null;
  const claimed = claimsSomething(text);
  return {
    status: 'answered',
    kind: claimed ? 'premise' : 'may-we',
    lead: claimed
      ? lang === 'zh'
        ? '文本不是这样写的：申报主体是企业。'
        : 'The text says otherwise: the applicants are enterprises.'
      : lang === 'zh'
        ? '文本只提到企业，没有列入自然人。'
        : 'Not shown: the text names enterprises and no other applicants.',
    body: facts.map((fact) => said(asked, fact)),
    actions: ['check-eligibility', 'read-passage'],
    cites: facts.map(({ id }) => id),
  };
};

/** "…is not required, right?": a requirement talked away is put back. */
export const premiseWaived: Step = (asked): Reply | null => {
  const { text, lang, found } = asked;
  const [best] = found.facts;
  if (!best || best.score < WAIVED || !(claimsSomething(text) || asked.ordered) || !waivesSomething(text))
    return null;
  const { fact } = best;
  const facts = [
    fact,
    ...found.facts
      .slice(1, 3)
      .filter(({ score }) => score >= best.score * BESIDE)
      .map((near) => near.fact),
  ];
  return {
    status: 'answered',
    kind: 'premise',
    lead: lang === 'zh' ? '文本不是这样写的。' : 'The text says otherwise.',
    body: facts.map((each) => said(asked, each)),
    actions: ['read-passage'],
    cites: facts.map(({ id }) => id),
  };
};

/** A fact must be this near to the claim before it contradicts it. */
const WAIVED = 0.22;
const BESIDE = 0.6;
