import type { Asked, Reply, Step } from './asked.ts';
import { mark } from './marks.ts';
import { factsNamed, said } from './said.ts';

const PAPERS =
  /\b(?:documents?|papers?|paperwork|attachments?|(?:application|supporting) materials?|checklist|files)\b|材料|文件|清单|资料|附件/u;
const ALL =
  /^(?:please |can you |give me )?(?:a |the )?list\b|\b(?:a|the|full|complete|whole) list\b|\b(?:all|full|whole|every|everything|overall)\b|\b(?:what|which) (?:\w+ )?(?:documents?|papers?|paperwork|attachments?|materials?|files) (?:do|must|should|does|are|is|will|need|to)\b|(?:哪些|什么|全部|所有|完整|一共|都要)(?:\p{Script=Han}{0,4})(?:材料|文件|资料|附件)|(?:材料|文件|资料|申报)清单|清单\p{Script=Han}{0,5}(?:几|多少)大?[类项条]|(?:几|多少)大类(?:材料|文件|资料)|\bhow many (?:groups|kinds|types|sets) of (?:documents?|papers?)\b|(?:材料|文件|资料|附件)(?:有|要|需要|都有|包括|都)?(?:哪些|什么|清单)/u;
/** One kind of paper, one stage or one gap is a question of its own. */
const NARROW =
  /\b(?:financ\w*|tax\w*|money|books|ip|patent\w*|environment\w*|safety|esg|first|preliminary|invit\w*|initial|full proposal|company|corporate|inspect\w*|visits?|on[- ]site|on hand|keep|risk|cyber\w*|missing|leave|lacks?|forget|left out|support letters?|governance|prove|proof)\b|财务|税|专利|知识产权|环境|环保|安全|预申报|初步|初审|第一步|第一轮|先交|邀|完整申报书|正式申报|正式的?申报书|第二阶段|全文|企业文件|公司文件|检查|现场|风险|网络|漏|补|完整|支持函|证明/u;

/** Only what the text demands: "which papers are a must". */
const MUSTS =
  /\b(?:an? (?:absolute |real |strict )?musts?|musts|mandatory|obligatory|compulsory|strictly required)\b|必须(?:要)?(?:交|提供|有|提交)?的|必交|必备|硬性|强制/u;

/** "Which documents do we need": the whole checklist in one answer, with the musts that it leaves out. */
export const wholeChecklist: Step = (asked) => {
  const { text, lang, library } = asked;
  if (!PAPERS.test(text) || NARROW.test(text)) return null;
  if (MUSTS.test(text) && ASKS.test(text)) return musts(asked);
  if (!ALL.test(text)) return null;
  const facts = library.facts.filter(
    ({ section, value }) => section === 'checklist' && value?.kind === 'items',
  );
  if (facts.length === 0) return null;
  const left = factsNamed(asked, ['tax-certificates', 'facility-proof']);
  const rest = left.map(({ say }) => say[lang]).join(lang === 'zh' ? '' : ' ');
  return {
    status: 'answered',
    kind: 'list',
    lead:
      lang === 'zh'
        ? `清单共${facts.length}类，另有${left.length}项“必须”不在清单内。`
        : `${facts.length} groups of documents, and ${left.length} musts that the checklist leaves out.`,
    body: [
      ...shortened(facts.map(({ say }) => say[lang])).map((line) => `• ${line}`),
      mark(facts.slice(0, 1), lang),
      ...(left.length > 0 ? [`${rest}${lang === 'zh' ? '' : ' '}${mark(left, lang)}`] : []),
    ],
    actions: ['check-eligibility', 'read-passage'],
    cites: [...facts.map(({ id }) => id), ...left.map(({ id }) => id)],
  };
};

const ASKS = /\b(?:what|which|list)\b|哪些|什么|清单|列/u;

function musts(asked: Asked): Reply {
  const { lang } = asked;
  const facts = factsNamed(asked, ['audited-statements', 'tax-certificates', 'facility-proof']);
  return {
    status: 'answered',
    kind: 'list',
    lead:
      lang === 'zh'
        ? `文本写明“必须”提供的有${facts.length}项，其余清单材料属建议。`
        : `${facts.length} papers are a must; the checklist’s others are advice.`,
    body: facts.map((fact) => `• ${said(asked, fact)}`),
    actions: ['check-eligibility', 'read-passage'],
    cites: facts.map(({ id }) => id),
  };
}

// "Applicants should compile …" seven times over: said once by the first line, cut from the rest.
function shortened(lines: readonly string[]): string[] {
  const starts = new Map<string, number>();
  for (const line of lines)
    for (let end = 4; end <= Math.min(40, line.length); end++) {
      const start = line.slice(0, end);
      if (/[\s\p{Script=Han}]$/u.test(start)) starts.set(start, (starts.get(start) ?? 0) + 1);
    }
  const [common] = [...starts]
    .filter(([, count]) => count * 2 > lines.length)
    .sort((a, b) => b[0].length - a[0].length);
  return lines
    .map((line) => (common && line.startsWith(common[0]) ? line.slice(common[0].length) : line))
    .map((line) => line.replace(/[.。]$/u, ''))
    .map((line) => line.charAt(0).toUpperCase() + line.slice(1));
}
