import type { Lang } from '../../program/bilingual.ts';
import type { Evidence, Finding, Place, Status } from '../../program/finding.ts';
import { applies, BASIS, SEVERITY_LABEL } from '../../program/finding-words.ts';
import { clipped, type Section } from './tool-text.ts';

const MOST_QUOTE = 200;
/** What rests on the call cites the call first, then what the text says. */
const MOST_EVIDENCE = 2;

/** What applies, worst first, one line each; then which rules could not be checked and how many passed. */
export function findingSections(findings: readonly Finding[], lang: Lang): readonly Section[] {
  const title = lang === 'zh' ? '检查结果' : 'Findings';
  return [{ ...findingsUnder(title, findings, lang, new Set()), share: 0.5 }, restSection(findings, lang)];
}

/** What applies of some findings, counted in the title. `quoted` holds the quotations that stand already. */
export function findingsUnder(
  title: string,
  findings: readonly Finding[],
  lang: Lang,
  quoted: Set<string>,
): Omit<Section, 'share'> {
  const told = findings.filter(applies);
  return {
    title: lang === 'zh' ? `${title}（${told.length}）：` : `${title} (${told.length}):`,
    lines: told.map((finding) => findingLine(finding, lang, quoted)),
  };
}

/** How many rules passed, and which could not be checked. */
export function restSection(findings: readonly Finding[], lang: Lang): Section {
  return { lines: [restLine(findings, lang)], share: 0.1 };
}

function findingLine(finding: Finding, lang: Lang, quoted: Set<string>): string {
  const { severity, rule, basis, message, formula, evidence, where } = finding;
  const at = where === undefined ? '' : placeText(where, message[lang], lang);
  const rests = [...new Set(evidence.slice(0, MOST_EVIDENCE).map((each) => evidenceText(each, quoted)))];
  if (lang === 'zh') {
    const head = `- ${SEVERITY_LABEL[severity].zh} ${rule}（${BASIS[basis].zh}）${at && ` ${at}`}：${message.zh}`;
    const sum = formula === undefined ? '' : ` 算式：${formula}。`;
    return `${head}${sum}${rests.length === 0 ? '' : ` 出处：${rests.join('；')}`}`;
  }
  const head = `- ${SEVERITY_LABEL[severity].en} ${rule} (${BASIS[basis].en})${at && ` ${at}`}: ${message.en}`;
  const sum = formula === undefined ? '' : ` Formula: ${formula}.`;
  return `${head}${sum}${rests.length === 0 ? '' : ` Source: ${rests.join('; ')}`}`;
}

/** Quotation marks only around words of the original page; a quotation stands once. */
function evidenceText({ section, quote, verbatim }: Evidence, quoted: Set<string>): string {
  if (quoted.has(quote)) return `[${section}]`;
  quoted.add(quote);
  const words = clipped(quote, MOST_QUOTE);
  return `${verbatim ? `“${words}”` : words} [${section}]`;
}

/** "line 3", "Sheet1!C7", "draft talent, row 12 of the text"; what the message itself says is not said twice. */
function placeText({ part, line, row, sheet, cell }: Place, message: string, lang: Lang): string {
  const zh = lang === 'zh';
  const cells = [sheet, cell].filter((each) => each !== undefined).join('!');
  const names = [part ?? '', cells].filter((each) => each !== '' && !message.includes(each));
  const n = line ?? (cells === '' ? row : undefined);
  const word = line === undefined ? 'row' : 'line';
  const told = zh ? message.includes(`第${n}行`) : new RegExp(`\\b${word} ${n}\\b`, 'i').test(message);
  const english = line === undefined ? `row ${n} of the text` : `line ${n}`;
  const chinese = line === undefined ? `原文第${n}行` : `第${n}行`;
  const counted = n === undefined || told ? [] : [zh ? chinese : english];
  return [...names, ...counted].join(zh ? '，' : ', ');
}

function restLine(findings: readonly Finding[], lang: Lang): string {
  const rules = (status: Status) => [
    ...new Set(findings.filter((finding) => finding.status === status).map(({ rule }) => rule)),
  ];
  const [passed, open] = [rules('pass').length, rules('not-checked')];
  if (lang === 'zh')
    return `另有${passed}项规则通过；未检查${open.length}项${open.length === 0 ? '' : `：${open.join('、')}`}。`;
  return `${passed} ${passed === 1 ? 'rule' : 'rules'} passed; ${open.length} not checked${open.length === 0 ? '' : `: ${open.join(', ')}`}.`;
}
