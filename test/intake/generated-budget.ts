import fc from 'fast-check';
import type { InList } from '../../src/program/budget.ts';
import { grouped, type MoneyStyle, plain, STYLES } from './money-styles.ts';

export interface GeneratedLine {
  /** Index into the names. */
  readonly name: number;
  readonly own: bigint;
  readonly grant: bigint;
  readonly other: bigint;
}

/** A budget before it is written down; amounts in fen. */
export interface GeneratedBudget {
  readonly lines: readonly GeneratedLine[];
  /** What the total row says of the amounts; null: there is none. */
  readonly declared: bigint | null;
  /** Order of the columns, and how nothing is written. */
  readonly layout: number;
}

export type Lang = 'en' | 'zh';

interface Name extends Readonly<Record<Lang, string>> {
  /** Under the invented lexicon. */
  readonly inList: InList;
}

/** Names with figures, brackets and signs of their own. */
export const NAMES: readonly Name[] = [
  { en: 'Kiln line', zh: '窑炉购置', inList: 'yes' },
  { en: 'Glaze trials', zh: '釉料试验', inList: 'yes' },
  { en: 'Phase 2 kilns', zh: '二期窑炉', inList: 'yes' },
  { en: 'Kiln phase 2', zh: '窑炉2', inList: 'yes' },
  { en: 'Kilns (new)', zh: '窑炉（新）', inList: 'yes' },
  { en: 'Trials', zh: '试验', inList: 'partly' },
  { en: 'Land purchase', zh: '土地', inList: 'no' },
  { en: 'Interest', zh: '利息', inList: 'no' },
  { en: 'R&D services', zh: '研发服务', inList: 'unclear' },
  { en: 'ISO 9001 paperwork', zh: 'ISO 9001材料', inList: 'unclear' },
  { en: '5G base station', zh: '5G基站', inList: 'unclear' },
  { en: 'Hire 30 engineers', zh: '招聘30名工程师', inList: 'unclear' },
  { en: '14th batch tooling', zh: '第14批工装', inList: 'unclear' },
];

const nothing = fc.constant(0n);
/** Lines lie between 20,000 and a hundred million yuan: below, the unit would be asked for, above, 万 would be taken
 * for a slip. Most grants are small enough for several lines to stay under the invented cap. */
const thousands = (max: bigint) => fc.bigInt({ min: 20n, max }).map((n) => n * 100_000n);
const fine = (max: bigint) => fc.bigInt({ min: 2_000_000n, max: max * 100_000n });

/** Amounts of thousands of yuan, of whole yuan, or fine to the fen. */
export function budgets(precision: 'thousands' | 'yuan' | 'fen'): fc.Arbitrary<GeneratedBudget> {
  const amount = (max: bigint) =>
    precision === 'thousands'
      ? thousands(max)
      : precision === 'fen'
        ? fine(max)
        : fine(max).map((fen) => fen - (fen % 100n));
  const line = fc.record({
    name: fc.integer({ min: 0, max: NAMES.length - 1 }),
    own: fc.oneof({ weight: 6, arbitrary: amount(60_000n) }, { weight: 1, arbitrary: nothing }),
    grant: fc.oneof(
      { weight: 3, arbitrary: amount(600n) },
      { weight: 2, arbitrary: amount(60_000n) },
      { weight: 1, arbitrary: nothing },
    ),
    other: fc.oneof({ weight: 1, arbitrary: amount(9_000n) }, { weight: 5, arbitrary: nothing }),
  });
  return fc
    .record({
      lines: fc
        .uniqueArray(line, { minLength: 2, maxLength: 8, selector: ({ name }) => name })
        .map((lines) => lines.filter(({ own, grant, other }) => own + grant + other > 0n)),
      off: fc.option(fc.constantFrom(0n, 0n, 0n, 1_000_000n, -1_000_000n)),
      layout: fc.integer({ min: 0, max: 5 }),
    })
    .filter(({ lines }) => lines.length > 1)
    .map(({ lines, off, layout }) => ({
      lines,
      layout,
      declared: off === null ? null : lines.reduce<bigint>((sum, each) => sum + amountOf(each), off),
    }));
}

export function amountOf({ own, grant, other }: GeneratedLine): bigint {
  return own + grant + other;
}

export function sumOf(budget: GeneratedBudget, kind: 'own' | 'grant' | 'other'): bigint {
  return budget.lines.reduce((sum, line) => sum + line[kind], 0n);
}

type Show = (fen: bigint) => string;

const LABELS = {
  en: { own: 'company', grant: 'Torch grant', other: 'bank loan', total: 'Total' },
  zh: { own: '企业自筹', grant: '火炬资助', other: '银行贷款', total: '合计' },
} as const;

const HEADERS = {
  en: { name: 'Cost Category', amount: 'Amount', own: 'Company', grant: 'Torch Grant', other: 'Bank loan' },
  zh: { name: '费用类别', amount: '金额', own: '企业自筹', grant: '申请火炬资助', other: '银行贷款' },
} as const;

const ORDERS = [
  ['name', 'amount', 'own', 'grant', 'other'],
  ['name', 'own', 'grant', 'other', 'amount'],
  ['name', 'grant', 'amount', 'other', 'own'],
] as const;

/** Header and rows of a table with a column for each source. `blank`: nothing may stand as an empty cell. */
function table(budget: GeneratedBudget, lang: Lang, style: MoneyStyle, blank: boolean): string[][] {
  const loans = budget.lines.some(({ other }) => other > 0n);
  const order = (ORDERS[budget.layout % ORDERS.length] ?? ORDERS[0]).filter(
    (column) => column !== 'other' || loans,
  );
  const none = budget.layout < 3 ? '0' : blank ? '' : '—';
  const show: Show = (fen) => (fen === 0n ? none : style.show(fen));
  const header = order.map((column) =>
    column === 'name' ? HEADERS[lang].name : HEADERS[lang][column] + (style.header ?? ''),
  );
  const row = (name: string, amounts: Readonly<Record<(typeof order)[number], string>>) =>
    order.map((column) => (column === 'name' ? name : amounts[column]));
  const rows = budget.lines.map((line) =>
    row(nameOf(line, lang), {
      name: '',
      amount: style.show(amountOf(line)),
      own: show(line.own),
      grant: show(line.grant),
      other: show(line.other),
    }),
  );
  if (budget.declared === null) return [header, ...rows];
  const total = row(LABELS[lang].total, {
    name: '',
    amount: style.show(budget.declared),
    own: show(sumOf(budget, 'own')),
    grant: show(sumOf(budget, 'grant')),
    other: show(sumOf(budget, 'other')),
  });
  return [header, ...rows, total];
}

function nameOf(line: GeneratedLine, lang: Lang): string {
  return NAMES[line.name]?.[lang] ?? '';
}

/** "company 4,000,000", "Torch grant 3,000,000": the sources that pay something. */
function shares(line: GeneratedLine, lang: Lang, show: Show): string[] {
  return (['own', 'grant', 'other'] as const)
    .filter((kind) => line[kind] > 0n)
    .map((kind) => `${LABELS[lang][kind]}${lang === 'zh' ? '' : ' '}${show(line[kind])}`);
}

function sourceCells(budget: GeneratedBudget, lang: Lang, show: Show, joint: string): string[][] {
  const header = lang === 'zh' ? ['科目', '金额', '资金来源'] : ['Item', 'Budget', 'Funding Source'];
  const rows = budget.lines.map((line) => [
    nameOf(line, lang),
    show(amountOf(line)),
    shares(line, lang, show).join(joint),
  ]);
  const total = budget.declared === null ? [] : [[LABELS[lang].total, show(budget.declared), '']];
  return [header, ...rows, ...total];
}

function cells(rows: readonly (readonly string[])[], separator: string, quote: boolean): string {
  return rows
    .map((row) => row.map((cell) => (quote && /[",;|]/.test(cell) ? `"${cell}"` : cell)).join(separator))
    .join('\n');
}

function markdown([header = [], ...rows]: readonly (readonly string[])[], bold = false): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  const strong = (row: readonly string[]) => row.map((cell) => (cell === '' ? '' : `**${cell}**`));
  const shown = rows.map((row) => (bold && /^(?:Total|合计)$/.test(row[0] ?? '') ? strong(row) : row));
  return [line(header), line(header.map(() => '---')), ...shown.map(line)].join('\n');
}

interface Clauses {
  readonly between: string;
  readonly sources: (shares: readonly string[]) => string;
  readonly number?: (n: number) => string;
}

function clauses(
  budget: GeneratedBudget,
  lang: Lang,
  show: Show,
  { between, sources, number }: Clauses,
): string {
  const space = lang === 'zh' ? '' : ' ';
  const lines = budget.lines.map(
    (line, i) =>
      `${number?.(i + 1) ?? ''}${nameOf(line, lang)}${lang === 'zh' ? '：' : ': '}${show(amountOf(line))}${sources(shares(line, lang, show))}`,
  );
  const total = budget.declared === null ? [] : [`${LABELS[lang].total}${space}${show(budget.declared)}`];
  return [...lines, ...total].join(between);
}

const bracket = (said: readonly string[]) => ` (${said.join(', ')})`;
const bracketZh = (said: readonly string[]) => `（${said.join('，')}）`;

function runTogether(budget: GeneratedBudget): string {
  const lines = sourceCells({ ...budget, declared: null }, 'en', grouped, ' / ')
    .slice(1)
    .map((row) => `${row.join('')}Reaches 500,000 units annually`);
  const last = budget.declared === null ? [] : [`Total${grouped(budget.declared)}`];
  return ['Cost CategoryAmount (CNY)Funding SourceKey Outcomes', ...lines, ...last].join('\n');
}

export interface Form {
  readonly name: string;
  readonly lang: Lang;
  readonly slash?: true;
  /** Why a style cannot stand in this form; every other can. */
  readonly takes: (style: MoneyStyle) => boolean;
  /** The finest amounts the form can hold. */
  readonly precision?: 'thousands';
  readonly write: (budget: GeneratedBudget, style?: MoneyStyle) => string;
}

const any = () => true;
const inText = ({ prose, note }: MoneyStyle) => prose && note === undefined;
const own = ({ header, note }: MoneyStyle) => header === undefined && note === undefined;
const YUAN: MoneyStyle = STYLES[0] ?? { name: '', unit: 'CNY', precision: 'fen', prose: true, show: plain };

const LANGS = ['en', 'zh'] as const;
const spoken = { en: 'English', zh: 'Chinese' } as const;

function noted(style: MoneyStyle, text: string): string {
  return style.note === undefined ? text : `${style.note}\n${text}`;
}

const TABLES: readonly (readonly [string, (rows: string[][]) => string, blank: boolean])[] = [
  ['Markdown', (rows) => markdown(rows), true],
  ['Markdown, bold total', (rows) => markdown(rows, true), true],
  ['a fenced table', (rows) => `Here it is:\n\`\`\`\n${markdown(rows)}\n\`\`\``, true],
  ['TAB', (rows) => cells(rows, '\t', false), true],
  ['CSV with commas', (rows) => cells(rows, ',', true), true],
  ['CSV with semicolons', (rows) => cells(rows, ';', true), true],
  ['CSV with pipes', (rows) => cells(rows, '|', true), true],
  ['columns of spaces', (rows) => cells(rows, '   ', false), false],
  ['columns of full-width spaces', (rows) => cells(rows, '\u3000\u3000', false), false],
];

const tableForms = LANGS.flatMap((lang) =>
  TABLES.map(
    ([name, write, blank]): Form => ({
      name: `${name}, ${spoken[lang]}`,
      lang,
      takes: any,
      write: (budget, style = YUAN) => noted(style, write(table(budget, lang, style, blank))),
    }),
  ),
);

const cellForms = LANGS.flatMap((lang) =>
  ([' / ', lang === 'zh' ? '，' : ', ', '；', ' + '] as const).map(
    (joint): Form => ({
      name: `a source cell parted by "${joint}", ${spoken[lang]}`,
      lang,
      takes: (style) => style.header === undefined && style.prose,
      write: (budget, style = YUAN) => noted(style, markdown(sourceCells(budget, lang, style.show, joint))),
    }),
  ),
);

const clauseForm = (name: string, lang: Lang, how: Clauses, more: Partial<Form> = {}): Form => ({
  name: `${name}, ${spoken[lang]}`,
  lang,
  takes: inText,
  write: (budget, style = YUAN) => clauses(budget, lang, style.show, how),
  ...more,
});

/** Every form people paste or type, in both languages. */
export const FORMS: readonly Form[] = [
  ...tableForms,
  ...cellForms,
  clauseForm('clauses', 'en', { between: '; ', sources: bracket }, { slash: true }),
  clauseForm('clauses', 'zh', { between: '；', sources: bracketZh }, { slash: true }),
  clauseForm('clauses in one line, no command', 'en', { between: '; ', sources: bracket }),
  clauseForm('lines', 'en', { between: '\n', sources: bracket }),
  clauseForm('lines', 'zh', { between: '\n', sources: bracketZh }),
  clauseForm('numbered lines', 'en', { between: '\n', sources: bracket, number: (n) => `${n}. ` }),
  clauseForm('numbered lines', 'zh', { between: '；\n', sources: bracketZh, number: (n) => `${n}、` }),
  clauseForm('of which', 'en', { between: '\n', sources: (said) => `, of which ${said.join(', ')}` }),
  clauseForm('其中', 'zh', { between: '。\n', sources: (said) => `，其中${said.join('，')}` }),
  clauseForm(
    'sources after commas',
    'en',
    { between: '; ', sources: (said) => `, ${said.join(', ')}` },
    { slash: true },
  ),
  clauseForm(
    'sources after commas',
    'zh',
    { between: '；', sources: (said) => `，${said.join('，')}` },
    { slash: true },
  ),
  clauseForm('sources on lines of their own', 'en', {
    between: '\n',
    sources: (said) => said.map((each) => `\n  - ${each}`).join(''),
    number: () => '- ',
  }),
  clauseForm('sources on lines of their own', 'zh', {
    between: '\n',
    sources: (said) => said.map((each) => `\n  其中：${each}`).join(''),
    number: (n) => `（${n}）`,
  }),
  {
    name: 'cells run together',
    lang: 'en',
    precision: 'thousands',
    takes: (style) => style === YUAN,
    write: (budget) => runTogether(budget),
  },
];

/** The styles a form can be written in. */
export function stylesOf(form: Form): readonly MoneyStyle[] {
  return STYLES.filter((style) => form.takes(style) && (form.takes === any || own(style) || style.note));
}
