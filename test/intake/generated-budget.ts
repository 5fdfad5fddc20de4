import fc from 'fast-check';

/** A budget before it is written down; amounts in fen. */
export interface GeneratedBudget {
  readonly lines: readonly { readonly name: number; readonly own: bigint; readonly grant: bigint }[];
  readonly withTotal: boolean;
}

const NAMES = {
  en: [
    'Production line equipment',
    'Certification testing',
    'Talent recruitment',
    'Overseas trade fairs',
    'ESG and compliance',
    'Digital twin software',
    'Pilot line (phase B)',
    'R&D services',
    'Tooling & jigs',
    'Land use',
  ],
  zh: [
    '生产线设备',
    '认证检测',
    '人才引进',
    '海外展会',
    '绿色低碳改造',
    '数字孪生软件',
    '中试线改造',
    '研发服务',
    '工装夹具',
    '土地使用',
  ],
} as const;

const wholeYuan = fc.bigInt({ min: 10n, max: 60_000n }).map((yuan) => yuan * 1_000n * 100n);
const fine = fc.bigInt({ min: 1_000_000n, max: 6_000_000_000n });

/** Company and grant amounts of thousands of yuan, or fine to the fen. Lines lie between 20,000 and a hundred
 * million yuan: below, the unit would be asked for, above, 万 would be taken for a slip. */
export function budgets(precision: 'thousands' | 'fen'): fc.Arbitrary<GeneratedBudget> {
  const amount = precision === 'fen' ? fine : wholeYuan;
  return fc.record({
    lines: fc.uniqueArray(fc.record({ name: fc.integer({ min: 0, max: 9 }), own: amount, grant: amount }), {
      minLength: 2,
      maxLength: 8,
      selector: (line) => line.name,
    }),
    withTotal: fc.boolean(),
  });
}

type Lang = 'en' | 'zh';

function grouped(fen: bigint): string {
  const cents = fen % 100n;
  const whole = (fen / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  return cents === 0n ? whole : `${whole}.${cents.toString().padStart(2, '0')}`;
}

function plain(fen: bigint): string {
  return grouped(fen).replace(/,/g, '');
}

/** 万 with as many decimals as it takes. */
function inWan(fen: bigint): string {
  const rest = (fen % 1_000_000n).toString().padStart(6, '0').replace(/0+$/, '');
  return `${fen / 1_000_000n}${rest === '' ? '' : `.${rest}`}`;
}

function total(budget: GeneratedBudget): bigint {
  return budget.lines.reduce((sum, line) => sum + line.own + line.grant, 0n);
}

function rows(budget: GeneratedBudget, lang: Lang, show: (fen: bigint) => string): string[][] {
  const lines = budget.lines.map((line) => [
    NAMES[lang][line.name] ?? '',
    show(line.own + line.grant),
    show(line.own),
    show(line.grant),
  ]);
  const own = budget.lines.reduce((sum, line) => sum + line.own, 0n);
  const last = [lang === 'zh' ? '合计' : 'Total', show(total(budget)), show(own), show(total(budget) - own)];
  return budget.withTotal ? [...lines, last] : lines;
}

const HEADERS = {
  en: ['Cost Category', 'Amount (CNY)', 'Company', 'Torch Grant'],
  zh: ['费用类别', '金额（元）', '企业自筹', '申请火炬资助'],
  wan: ['科目', '金额（万元）', '自筹（万元）', '资助（万元）'],
} as const;

function cells(table: readonly (readonly string[])[], separator: string, quote: boolean): string {
  return table
    .map((row) => row.map((cell) => (quote && /[",;|]/.test(cell) ? `"${cell}"` : cell)).join(separator))
    .join('\n');
}

function markdown(header: readonly string[], table: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...table.map(line)].join('\n');
}

function clauses(
  budget: GeneratedBudget,
  lang: Lang,
  separator: string,
  show: (fen: bigint) => string,
): string {
  const lines = budget.lines.map((line) => {
    const [name, all] = [NAMES[lang][line.name], show(line.own + line.grant)];
    return lang === 'zh'
      ? `${name}${all}（企业自筹${show(line.own)}，火炬资助${show(line.grant)}）`
      : `${name} ${all} (company ${show(line.own)}, Torch grant ${show(line.grant)})`;
  });
  const sum = lang === 'zh' ? `合计${show(total(budget))}` : `Total ${show(total(budget))}`;
  return (budget.withTotal ? [...lines, sum] : lines).join(separator);
}

function withSourceCell(budget: GeneratedBudget, lang: Lang): string[][] {
  return budget.lines.map((line) => [
    NAMES[lang][line.name] ?? '',
    grouped(line.own + line.grant),
    lang === 'zh'
      ? `企业 ${grouped(line.own)} / 火炬资助 ${grouped(line.grant)}`
      : `Company ${grouped(line.own)} / Torch Grant ${grouped(line.grant)}`,
  ]);
}

function runTogether(budget: GeneratedBudget): string {
  const lines = withSourceCell(budget, 'en').map((row) => `${row.join('')}Reaches 500,000 units annually`);
  const last = budget.withTotal ? [`Total${grouped(total(budget))}`] : [];
  return ['Cost CategoryAmount (CNY)Funding SourceKey Outcomes', ...lines, ...last].join('\n');
}

interface Form {
  readonly name: string;
  readonly slash?: true;
  /** Fewer digits than the fen can be shown in it. */
  readonly wholeYuan?: true;
  readonly write: (budget: GeneratedBudget) => string;
}

const wan = (budget: GeneratedBudget) => rows(budget, 'zh', inWan);
const words = (fen: bigint) => `${inWan(fen)}万元`;
const millions = (fen: bigint) => {
  const rest = (fen % 100_000_000n).toString().padStart(8, '0').replace(/0+$/, '');
  return `${fen / 100_000_000n}${rest === '' ? '' : `.${rest}`}M`;
};

/** Every form people paste or type, in both languages. */
export const FORMS: readonly Form[] = [
  { name: 'Markdown, English', write: (b) => markdown(HEADERS.en, rows(b, 'en', grouped)) },
  { name: 'Markdown, Chinese, 万元', write: (b) => markdown(HEADERS.wan, wan(b)) },
  {
    name: 'Markdown with a source cell',
    write: (b) => markdown(['Item', 'Budget', 'Funding Source'], withSourceCell(b, 'en')),
  },
  {
    name: 'Markdown with a Chinese source cell',
    write: (b) => markdown(['科目', '金额', '资金来源'], withSourceCell(b, 'zh')),
  },
  {
    name: 'fenced',
    write: (b) => `Here it is:\n\`\`\`\n${markdown(HEADERS.en, rows(b, 'en', plain))}\n\`\`\``,
  },
  { name: 'TAB, English', write: (b) => cells([HEADERS.en, ...rows(b, 'en', grouped)], '\t', false) },
  { name: 'TAB, Chinese', write: (b) => cells([HEADERS.zh, ...rows(b, 'zh', grouped)], '\t', false) },
  { name: 'CSV with commas', write: (b) => cells([HEADERS.en, ...rows(b, 'en', grouped)], ',', true) },
  { name: 'CSV with semicolons', write: (b) => cells([HEADERS.zh, ...rows(b, 'zh', grouped)], ';', true) },
  { name: 'CSV with pipes', write: (b) => cells([HEADERS.en, ...rows(b, 'en', plain)], '|', true) },
  {
    name: 'CSV, 万元 in a note',
    write: (b) => `单位：万元\n${cells([['科目', '金额', '自筹', '资助'], ...wan(b)], ',', true)}`,
  },
  { name: 'columns of spaces', write: (b) => cells([HEADERS.en, ...rows(b, 'en', grouped)], '   ', false) },
  {
    name: 'columns of full-width spaces',
    write: (b) => cells([HEADERS.wan, ...wan(b)], '\u3000\u3000', false),
  },
  { name: 'clauses, English', slash: true, write: (b) => clauses(b, 'en', '; ', grouped) },
  { name: 'clauses, millions', slash: true, write: (b) => clauses(b, 'en', '; ', millions) },
  { name: 'clauses, Chinese', slash: true, write: (b) => clauses(b, 'zh', '；', words) },
  { name: 'lines of prose, English', write: (b) => clauses(b, 'en', '\n', grouped) },
  { name: 'lines of prose, Chinese', write: (b) => `项目预算如下：\n${clauses(b, 'zh', '；\n', words)}` },
  { name: 'cells run together', wholeYuan: true, write: runTogether },
];
