import { z } from 'zod';
import type { Lang } from '../../program/bilingual.ts';
import type { CashForecast, CashMonth } from '../../program/cash.ts';
import type { Advisor, CashInput } from '../advisor.ts';
import type { CheckTool, ToolContext } from './check-tool.ts';
import { findingSections } from './finding-sections.ts';
import { makeTool, nothing } from './make-tool.ts';
import { moneyField, moneyIn } from './tool-fields.ts';
import type { Section } from './tool-text.ts';
import { moneyText } from './tool-words.ts';

const MOST_PLAN = 20_000;

/** Cash by month before the milestones pay, from a plan that is given or from the application's own. */
export function cashTool(advisor: Advisor, bound: ToolContext): CheckTool {
  const { lang } = bound;
  return makeTool(
    {
      name: 'forecast_cash',
      description:
        'Works out cash by month: what comes in (company money, grant on milestones, other), what goes out, the balance. Use it for “how much must we pay in advance?” and “do we run out of money?”. Returns the lowest balance and its month, the findings, and the months.',
      schema: z.strictObject({
        text: z
          .string()
          .min(1)
          .max(MOST_PLAN)
          .optional()
          .describe(
            'The cash plan exactly as the person wrote it: a table of months with spending, company money and grant. Leave it out to use the application’s own plan.',
          ),
        grant: moneyField(
          'grant',
          'The whole grant, which the milestone shares are held to. Leave it out to use the adopted budget’s.',
        ),
      }),
      check: ({ text, grant }) => {
        const input = inputOf(text, bound);
        if (input === null) return nothing(NO_PLAN, lang);
        const forecast = advisor.forecastCash(input, moneyIn(grant) ?? adoptedGrant(advisor, bound));
        return {
          sections: cashSections(forecast, lang),
          result: { kind: 'cash', forecast },
          findings: forecast.findings,
        };
      },
    },
    lang,
  );
}

const NO_PLAN = {
  en: 'There is no cash plan: none was given and the application has none. Ask for it by month: spending, company money put in, grant expected on each milestone.',
  zh: '没有可用的资金计划：未提供，申报资料中也没有。请对方按月提供：支出、企业投入、各里程碑预计到账的资助。',
};

function inputOf(text: string | undefined, { facts }: ToolContext): CashInput | null {
  if (text !== undefined) return { kind: 'text', text };
  return facts === null || facts.cash === null ? null : { kind: 'plan', plan: facts.cash };
}

function adoptedGrant(advisor: Advisor, bound: ToolContext): bigint | null {
  return bound.budget === null ? null : advisor.checkBudget(bound.budget, bound).totals.grant;
}

function cashSections({ months, lowest, findings }: CashForecast, lang: Lang): readonly Section[] {
  const zh = lang === 'zh';
  const low =
    lowest === null
      ? []
      : [
          zh
            ? `最低余额：${lowest.month}，${moneyText(lowest.balance, lang)}。`
            : `Lowest balance: ${moneyText(lowest.balance, lang)}, in ${lowest.month}.`,
          zh
            ? '本表依据所填月份推算，资助到账月份为预计时间。'
            : 'A forecast from the months given; grant months are expected, not promised.',
        ];
  return [
    { lines: low, share: 0.1 },
    ...findingSections(findings, lang),
    {
      title: zh ? `各月（${months.length}）：` : `Months (${months.length}):`,
      lines: months.map((month) => monthLine(month, lang)),
      share: 0.3,
    },
  ];
}

function monthLine({ month, in: inflow, grant, other, out, balance }: CashMonth, lang: Lang): string {
  const zh = lang === 'zh';
  const rest = other ?? 0n;
  const flows = [
    [zh ? '企业投入' : 'company in', inflow - grant - rest],
    [zh ? '资助到账' : 'grant in', grant],
    [zh ? '其他流入' : 'other in', rest],
    [zh ? '支出' : 'out', out],
  ] as const;
  // A month says what moves in it; its balance always.
  const moving = flows.filter(([, fen]) => fen !== 0n);
  const said = [...moving, [zh ? '月末余额' : 'balance', balance] as const];
  const parts = said.map(([name, fen]) => `${name} ${moneyText(fen, lang)}`);
  return `${month}${zh ? '：' : ': '}${parts.join(zh ? '；' : '; ')}`;
}
