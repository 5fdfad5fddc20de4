import type { Lang } from '../../program/bilingual.ts';
import { formatDay } from '../../program/format-day.ts';
import { moneyBothWays } from '../../program/money.ts';
import { type CallFacts, layCallFacts, type Terms } from '../../program/terms.ts';

/** What a person entered from the call, one a line, as display text; none where nothing was. Where it stands is not told. */
export function callLines(facts: CallFacts, program: Terms, lang: Lang): string[] {
  const zh = lang === 'zh';
  const { cap, ratio, deadline, list, issuer, number } = facts;
  const { hour } = layCallFacts(program, facts);
  const closes = deadline && `${formatDay(deadline.value, lang)}${hour === null ? '' : ` ${hour.value}`}`;
  const said: readonly (readonly [string, string, { readonly source: string } | undefined])[] = [
    [zh ? '资助上限' : 'Grant cap', cap ? moneyBothWays(cap.value) : '', cap],
    [
      zh ? '配套比例（企业:资助）' : 'Match ratio, company to grant',
      ratio ? `${ratio.value.own}:${ratio.value.grant}` : '',
      ratio,
    ],
    [zh ? '截止时间' : 'Closing day', closes ?? '', deadline],
    [zh ? '可列支范围' : 'Allowable expenses', list?.values.join(zh ? '、' : ', ') ?? '', list],
    [zh ? '发布单位' : 'Issued by', issuer?.value ?? '', issuer],
    [zh ? '文号' : 'Number', number?.value ?? '', number],
  ];
  return said.flatMap(([name, value, fact]) => {
    if (fact === undefined) return [];
    return zh ? [`${name}：${value}`] : [`${name}: ${value}`];
  });
}
