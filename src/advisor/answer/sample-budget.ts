import { formatMoney } from '../../program/money.ts';
import { sampleFindings } from './ask-checks.ts';
import type { Asked, Reply, Step } from './asked.ts';
import { askDesk } from './desks.ts';
import { mark } from './marks.ts';
import { namedSilence } from './named-facts.ts';
import { factsNamed, termFact } from './said.ts';
import { percent, type SampleFigures, sampleFigures } from './sample-figures.ts';
import { openSilence } from './supplied.ts';

const SAMPLE =
  /\b(?:sample|example|(?<!\b(?:report|letter|form|proposal|document)s? )template|model)\b(?! of| for| workstream| risk| kpi)|\b(?:that|the) (?:budget )?table\b|样例|样表|示例|范例|(?<!(?:报告|申报书|材料|文件|合同|协议)[^，。预]{0,6})模板|范本|示范预算|预算样/u;
const COPY =
  /\b(?:copy|reuse|re-use|take over|use the same|just use|recycle|adopt|duplicate)\b|照抄|照搬|直接(?:用|套)|套用|抄/u;
const FORCED = /\b(?:have to|must|need to|required|obliged)\b|必须|一定要|非得|要不要/u;
const TOTAL =
  /\b(?:sum|sums|summ\w*|add\w*|total\w*|altogether|all lines|together|overall|whole|entire|column|in all)\b|合计|总|一共|盘子|加起来|相加|加总|全部|共/u;
const OWN =
  /\b(?:we|us|our|ourselves|company|own|firm|enterprise|self|chip in|match)\b|企业|自筹|自己|自有|公司|配套/u;
const GRANT = /\b(?:grants?|torch|program|government|subsid\w*)\b|火炬|资助|补助|政府/u;
const CAP =
  /\b(?:cap|limit|max\w*|ceiling|within|exceed\w*|over the|allowed|too (?:much|high))\b|上限|超|限额|最高|符合/u;
const RATIO =
  /\b(?:ratio|split|share|shares|percent\w*|proportion|half|halves|fifty|50|1:1|equal\w*)\b|%|比例|占比|一半|各半|对半|一比一|1[:：]1|百分/u;
const EACH = /\b(?:each|every|per|rows?|lines?|always|which)\b|每|各行|哪(?:一)?行|逐行|都/u;
const MORE =
  /\bmore (?:(?:from|of) )?(?:the )?(?:grant|torch|than)\b|\bexceeds? (?:the )?(?:company|own)\b|高于|超过企业|多于|大于/u;
const AT_CAP =
  /\b(?:at|stays?|keep|kept|limited|reduced|cut|capped|bring\w*)\b.{0,25}\b(?:cap|limit|max\w*|ceiling)\b|按上限|压到|控制在|降到|不超上限/u;

const PAYS = /\b(?:pay|pays|put in|contribute|cost us|own share|left for us)\b|出多少|要出|须出|得出|自筹/u;

/** Sums, shares and comparisons over the text's sample budget, calculated here and now from its lines. */
export const sampleBudget: Step = (asked) => {
  const { text } = asked;
  if (!SAMPLE.test(text)) return null;
  const sample = sampleFigures(asked);
  if (sample === null) return null;
  if (AT_CAP.test(text) && PAYS.test(text)) return atCap(asked, sample);
  if (COPY.test(text) && !FORCED.test(text)) return copied(asked, sample);
  if (
    CAP.test(text) &&
    (GRANT.test(text) || TOTAL.test(text) || SAMPLE.test(text)) &&
    !namesLine(asked, sample)
  )
    return grantTotal(asked, sample);
  if ((RATIO.test(text) && EACH.test(text)) || MORE.test(text)) return perLine(asked, sample);
  if (RATIO.test(text) && !namesLine(asked, sample)) return overall(asked, sample);
  if (TOTAL.test(text) && GRANT.test(text)) return grantTotal(asked, sample);
  if (TOTAL.test(text) && OWN.test(text) && !/总额|total (?:of|amount|budget|sum)/u.test(text))
    return ownTotal(asked, sample);
  return null;
};

// A question about one line is answered from that line's own fact.
function namesLine({ text }: Asked, { lines }: SampleFigures): boolean {
  return lines.some(({ category }) => text.includes(category.en.toLowerCase()) || text.includes(category.zh));
}

function grantTotal(asked: Asked, sample: SampleFigures): Reply {
  const { lang } = asked;
  const over = overText(asked, sample);
  const own = formatMoney(sample.total - asked.terms.cap.value, lang);
  const total = formatMoney(sample.total, lang);
  return reply(
    asked,
    sample,
    lang === 'zh'
      ? `样例的火炬资助合计${formatMoney(sample.grant, lang)}，${over}。`
      : `The sample’s Torch grants add up to ${formatMoney(sample.grant, lang)}, ${over}.`,
    [
      sumFormula(asked, sample, 'grant'),
      ...(sample.grant > asked.terms.cap.value
        ? [
            lang === 'zh'
              ? `同样${total}的预算，资助压到上限，企业须出${own}。文本对此没有解释。`
              : `At the cap, the company would pay ${own} of the same ${total}. The text does not explain the difference.`,
          ]
        : []),
    ],
  );
}

function ownTotal(asked: Asked, sample: SampleFigures): Reply {
  const { lang } = asked;
  const share = percent(sample.own, sample.total);
  return reply(
    asked,
    sample,
    lang === 'zh'
      ? `样例中企业自筹合计${formatMoney(sample.own, lang)}（${share}）。`
      : `${formatMoney(sample.own, lang)} (${share}) comes from the company in the sample.`,
    [sumFormula(asked, sample, 'own')],
  );
}

function overall(asked: Asked, sample: SampleFigures): Reply {
  const { lang } = asked;
  const [own, grant] = [percent(sample.own, sample.total), percent(sample.grant, sample.total)];
  const silence = openSilence(asked, namedSilence(asked, 'match-ratio'));
  return {
    ...reply(
      asked,
      sample,
      lang === 'zh'
        ? `样例整体为企业${own}、火炬资助${grant}。`
        : `Overall the sample is ${own} company and ${grant} Torch grant.`,
      [
        lang === 'zh'
          ? `企业${formatMoney(sample.own, lang)}＋资助${formatMoney(sample.grant, lang)}＝${formatMoney(sample.total, lang)}${mark([sample.fact], lang)}。这只是举例，文本没有规定比例。`
          : `${formatMoney(sample.own, lang)} + ${formatMoney(sample.grant, lang)} = ${formatMoney(sample.total, lang)} ${mark([sample.fact], lang)}. It is an example; the text sets no ratio.`,
      ],
    ),
    next: silence ? askDesk(silence, lang) : null,
  };
}

function perLine(asked: Asked, sample: SampleFigures): Reply {
  const { lang } = asked;
  const odd = sample.lines.filter(({ own, grant }) => own !== grant);
  const more = odd.filter(({ own, grant }) => grant > own);
  const named = (more.length > 0 ? more : odd).map(({ category }) => category[lang]);
  const lead =
    odd.length === 0
      ? lang === 'zh'
        ? '是，样例每行资助与企业出资相等。'
        : 'Yes: in every line of the sample the grant equals the company’s share.'
      : lang === 'zh'
        ? `各行并不一样；${named.join('、')}一行资助高于企业出资。`
        : `No, it differs by line; in ${named.join(', ')} the grant is more than the company’s share.`;
  const rows = odd.map(({ category, amount, own, grant }) =>
    lang === 'zh'
      ? `${category.zh}：企业${formatMoney(own, lang)}，资助${formatMoney(grant, lang)}（${percent(grant, amount)}）`
      : `${category.en}: company ${formatMoney(own, lang)}, grant ${formatMoney(grant, lang)} (${percent(grant, amount)})`,
  );
  const rest = sample.lines.length - odd.length;
  const end =
    lang === 'zh'
      ? `其余${rest}行各占一半${mark([sample.fact], lang)}。`
      : `The other ${rest} lines are half and half ${mark([sample.fact], lang)}.`;
  return reply(asked, sample, lead, [...rows, end]);
}

function atCap(asked: Asked, sample: SampleFigures): Reply {
  const { lang, terms } = asked;
  const cap = terms.cap.value;
  const [own, total, most] = [
    formatMoney(sample.total - cap, lang),
    formatMoney(sample.total, lang),
    formatMoney(cap, lang),
  ];
  const share = percent(sample.total - cap, sample.total);
  return reply(
    asked,
    sample,
    lang === 'zh' ? `企业须出${own}（${share}）。` : `The company would pay ${own} (${share}).`,
    [
      lang === 'zh'
        ? `${total}－上限${most}＝${own}${mark([sample.fact, termFact(asked, 'cap')], lang)}。`
        : `${total} − the cap of ${most} = ${own} ${mark([sample.fact, termFact(asked, 'cap')], lang)}.`,
    ],
  );
}

function copied(asked: Asked, sample: SampleFigures): Reply {
  const { lang, terms } = asked;
  const others = factsNamed(asked, ['sample-unlisted', 'customize-categories']);
  const base = grantTotal(asked, sample);
  const fine = sample.grant <= terms.cap.value;
  return {
    ...base,
    lead: fine
      ? lang === 'zh'
        ? '金额在上限以内，但科目应按行业调整。'
        : 'Its sums fit the cap, but its categories should be adapted.'
      : lang === 'zh'
        ? `不能照抄：火炬资助合计${formatMoney(sample.grant, lang)}，${overText(asked, sample)}。`
        : `Not as it stands: its Torch grants add up to ${formatMoney(sample.grant, lang)}, ${overText(asked, sample)}.`,
    body: [
      ...(fine ? [] : [atTheCap(asked, sample)]),
      ...grantAboveOwn(sample, lang),
      ...others.map((fact) => fact.say[lang]),
    ],
    cites: [...(base.cites ?? []), ...others.map(({ id }) => id)],
  };
}

/** "At the cap of ¥5,000,000 the company pays ¥8,800,000 of the same ¥13,800,000." */
function atTheCap(asked: Asked, sample: SampleFigures): string {
  const { lang, terms } = asked;
  const own = formatMoney(sample.total - terms.cap.value, lang);
  const cites = mark([sample.fact, termFact(asked, 'cap')], lang);
  return lang === 'zh'
    ? `总额不变、资助压到上限，企业须出${own}${cites}。`
    : `At the cap, the company pays ${own} of the same total ${cites}.`;
}

/** Lines a reader would stumble over: the text states no ratio, and the sample itself is not even. */
function grantAboveOwn({ lines }: SampleFigures, lang: Asked['lang']): string[] {
  return lines
    .filter(({ own, grant }) => grant > own)
    .map(({ category, own, grant }) =>
      lang === 'zh'
        ? `“${category.zh}”一行资助${formatMoney(grant, lang)}，高于企业${formatMoney(own, lang)}。`
        : `In ${category.en} the grant (${formatMoney(grant, lang)}) is above the company’s share (${formatMoney(own, lang)}).`,
    );
}

function overText({ terms, lang }: Asked, { grant }: SampleFigures): string {
  const cap = terms.cap.value;
  const most = formatMoney(cap, lang);
  if (grant <= cap) return lang === 'zh' ? `没有超过上限${most}` : `within the cap of ${most}`;
  const over = formatMoney(grant - cap, lang);
  return lang === 'zh' ? `比上限${most}多${over}` : `${over} over the stated cap of ${most}`;
}

/** The sum as a person can redo it: "3,000,000 + 1,200,000 + … = ¥6,500,000". */
function sumFormula(asked: Asked, sample: SampleFigures, column: 'own' | 'grant'): string {
  const { lang } = asked;
  const plain = (fen: bigint): string => formatMoney(fen, lang).replace(/^¥|万?元$/gu, '');
  const sum = sample.lines.map((line) => plain(line[column])).join(' + ');
  const cites = column === 'grant' ? [sample.fact, termFact(asked, 'cap')] : [sample.fact];
  const end = formatMoney(sample[column], lang);
  return lang === 'zh' ? `${sum} = ${end}${mark(cites, lang)}。` : `${sum} = ${end} ${mark(cites, lang)}.`;
}

function reply(asked: Asked, sample: SampleFigures, lead: string, body: readonly string[]): Reply {
  const cap = termFact(asked, 'cap');
  return {
    status: 'answered',
    kind: 'derived',
    lead,
    body,
    actions: ['check-budget', 'read-passage'],
    cites: [sample.fact.id, cap.id],
    findings: sampleFindings(asked),
  };
}
