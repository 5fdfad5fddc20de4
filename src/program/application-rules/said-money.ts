import type { Application } from '../application.ts';
import { type MoneyInText, moneyIn } from '../draft-rules/money-in-text.ts';
import type { ApplicationWork } from './application-work.ts';
import { factPlace, type Line } from './lines.ts';
import type { Place } from './said.ts';

/** An amount that a draft's sentence or row ties to one fact of the application. */
export interface SaidMoney {
  readonly line: Line;
  readonly fen: bigint;
  readonly held: { readonly place: Place; readonly fen: bigint };
}

type Reader = (line: Line, amounts: readonly MoneyInText[]) => SaidMoney | null;

/** Shares of milestones, money of workstreams, the contingency and the lowest balance, as drafts give them. */
export function saidMoney({ application, forecast, lines }: ApplicationWork): readonly SaidMoney[] {
  const lowest = forecast?.lowest ?? null;
  const readers: readonly Reader[] = [
    ...(application === null ? [] : [milestoneShare(application), workstreamShare(application)]),
    ...(application?.risk.contingency ? [contingency(application.risk.contingency.amount)] : []),
    ...(lowest === null ? [] : [lowestBalance(lowest.balance)]),
  ];
  return lines.flatMap((line) => {
    if (line.passage === null) return [];
    const amounts = moneyIn(line.text).filter(({ about }) => !about);
    if (amounts.length === 0) return [];
    return readers.flatMap((read) => read(line, amounts) ?? []).filter(({ fen, held }) => fen !== held.fen);
  });
}

/** A milestone and one amount beside it. */
function milestoneShare({ cash }: Application): Reader {
  const milestones = (cash?.milestones ?? []).map(({ name, grant }, i) => ({
    names: [name.en.toLowerCase(), name.zh.toLowerCase()].filter((one) => one.length >= 5),
    held: { place: factPlace(`cash.milestones[${i}].grant`), fen: grant },
  }));
  return (line, [only, ...more]) => {
    const text = line.text.toLowerCase();
    const named = milestones.filter(({ names }) => names.some((name) => text.includes(name)));
    const [one] = named;
    if (one === undefined || named.length > 1 || only === undefined || more.length > 0) return null;
    return { line, fen: only.fen, held: one.held };
  };
}

const RESOURCES = /^(?:resources?(?: allocations?)?|budget|funds|资源(?:配置|投入)?|经费|预算|资金)\s*[:|]/i;

/** The resources of a workstream, under its heading. */
function workstreamShare({ workstreams }: Application): Reader {
  const streams = workstreams.map(({ name, resources }, i) => ({
    names: [name.en.toLowerCase(), name.zh],
    held: {
      place: factPlace(`workstreams[${i}].resources`),
      fen: resources.flatMap(({ en }) => moneyIn(en)).reduce((sum, { fen }) => sum + fen, 0n),
    },
  }));
  return (line, [only, ...more]) => {
    if (only === undefined || more.length > 0 || !RESOURCES.test(line.text)) return null;
    const head = (line.passage?.under.at(-1) ?? '').toLowerCase();
    const one = streams.find(({ names }) => names.some((name) => head.startsWith(name)));
    return one === undefined || one.held.fen === 0n ? null : { line, fen: only.fen, held: one.held };
  };
}

const CONTINGENCY = /(?:contingency|风险准备金|应急准备金|应急资金)[^\d,;。]{0,24}$/i;

function contingency(fen: bigint): Reader {
  const held = { place: factPlace('risk.contingency.amount'), fen };
  return (line, amounts) => {
    const said = amounts.find(({ from }) => CONTINGENCY.test(line.text.slice(Math.max(0, from - 40), from)));
    return said === undefined ? null : { line, fen: said.fen, held };
  };
}

const LOWEST = /lowest (?:cash )?balance|(?:最低(?:现金|资金)?余额|余额最低)/i;
/** The balance of a scenario is another one. */
const DISTURBED = /late|delay|lower|fall|drop|down|\bif\b|scenario|推迟|延迟|延期|下跌|下降|减少|若|情景/i;

function lowestBalance(balance: bigint): Reader {
  const held = {
    place: {
      part: 'cash',
      path: 'cash:lowest',
      at: { en: 'the cash plan (lowest balance)', zh: '现金流计划（最低余额）' },
    },
    fen: balance,
  };
  return (line, [only, ...more]) => {
    if (only === undefined || more.length > 0 || !LOWEST.test(line.text)) return null;
    const row = line.passage?.kind === 'row' ? line.passage.cells[0] : null;
    const plain = row === null ? !DISTURBED.test(line.text) : /^(?:base|基准|基本)/i.test(row ?? '');
    return plain ? { line, fen: only.fen, held } : null;
  };
}
