import type { Company } from '../../../program/application.ts';
import type { Bilingual } from '../../../program/bilingual.ts';
import { list, part, table } from '../build-blocks.ts';
import type { DraftBlock } from '../draft.ts';
import { fundingText } from '../funding-text.ts';
import { impactItems } from '../impact-items.ts';
import { matchText, paymentText } from '../payment-text.ts';
import type { Writing } from '../writing.ts';

/** Who applies, with what, for what and for how much. */
export function writeExecutiveSummary(w: Writing): readonly DraftBlock[] {
  return [
    part(w, { en: 'Applicant', zh: '申报单位' }, ...applicant(w)),
    part(w, { en: 'Project', zh: '建设内容' }, ...project(w)),
    ...keyFigures(w),
    part(w, { en: 'Contribution', zh: '项目贡献' }, intro(w)),
    list(
      w,
      impactItems(w, [
        'local-clusters',
        'export-potential',
        'sustainable-development',
        'revenue-growth',
        'job-creation',
      ]),
    ),
    part(w, { en: 'Funding', zh: '资金安排' }, fundingText(w), matchText(w), paymentText(w)),
  ];
}

function applicant(w: Writing): readonly string[] {
  const { name, zone, parkLevel, highTech, audited } = w.application.company;
  const who = w.fact(name, { en: 'company name', zh: '企业名称' }, 'administration');
  const where = w.fact(zone, { en: 'park', zh: '园区' }, 'administration');
  const park = w.term('national-park', { en: 'park', zh: '园区' });
  const proof =
    parkLevel === 'national'
      ? null
      : w.gap({ en: 'proof that the park is a national one', zh: '国家级园区证明' }, 'administration');
  const last = audited.at(-1);
  return [
    w.say({
      en: `${who} is registered in ${where}, ${proof === null ? `a ${park.en}` : proof}`,
      zh: `${who}注册于${where}，${proof === null ? `属${park.zh}` : proof}`,
    }),
    business(w),
    status(w, highTech),
    last === undefined
      ? w.gap(
          { en: 'audited revenue and profit of the last year', zh: '上年度经审计营业收入和利润' },
          'finance',
        )
      : result(w, last),
  ];
}

/** What is missing of three plain facts is asked for in one mark where nothing of them is known. */
function business(w: Writing): string {
  const { founded, staff, products } = w.application.company;
  if (founded === null && staff === null && !products) {
    const all = {
      en: 'month of founding, number of staff and main products',
      zh: '成立时间、员工人数和主要产品',
    };
    return w.gap(all, 'administration');
  }
  const since =
    founded === null
      ? w.gap({ en: 'month of founding', zh: '成立时间' }, 'administration')
      : w.month(founded);
  const people = staff === null ? w.gap({ en: 'number of staff', zh: '员工人数' }, 'people') : String(staff);
  const makes = w.fact(products, { en: 'what the company makes', zh: '主要产品' }, 'sales');
  return w.say({
    en: `Founded in ${since}, it has ${people} staff and makes ${makes}`,
    zh: `企业成立于${since}，现有员工${people}人，主要产品为${makes}`,
  });
}

function result(w: Writing, { year, revenue, profit }: Company['audited'][number]): string {
  const loss = profit < 0n;
  const [earned, left] = [w.money(revenue), w.money(loss ? -profit : profit)];
  return w.say({
    en: `Audited revenue in ${year} was ${earned}, with a ${loss ? 'loss' : 'profit'} of ${left}`,
    zh: `${year}年经审计营业收入${earned}，${loss ? '亏损' : '利润'}${left}`,
  });
}

function status(w: Writing, highTech: { readonly number: string; readonly expires: string } | null): string {
  if (highTech !== null && highTech.expires < w.today) {
    const ended = w.day(highTech.expires);
    const renewed = w.gap(
      { en: 'renewed high-tech certificate with its last day', zh: '重新认定后的高新技术企业证书及有效期' },
      'administration',
    );
    return w.say({
      en: `The high-tech certificate ${highTech.number} expired on ${ended}: ${renewed}`,
      zh: `高新技术企业证书（编号${highTech.number}）已于${ended}到期：${renewed}`,
    });
  }
  if (highTech !== null) {
    const term = w.term('high-tech-enterprise', { en: 'high-tech enterprise', zh: '高新技术企业' });
    const until = w.day(highTech.expires);
    return w.say({
      en: `It is a ${term.en} (certificate ${highTech.number}, valid until ${until})`,
      zh: `已认定为${term.zh}（证书编号${highTech.number}，有效期至${until}）`,
    });
  }
  const shown = w.application.eligibility.find(
    ({ criterion, answer }) => criterion === 'E2' && answer === 'yes',
  );
  if (shown?.evidence) {
    const term = w.term('equivalent-capacity', { en: 'innovation capacity', zh: '创新能力' });
    const { en, zh } = shown.evidence;
    return w.say({ en: `It shows ${term.en}: ${en}`, zh: `企业具备${term.zh}：${zh}` });
  }
  const what: Bilingual = {
    en: 'high-tech certificate with its last day, or proof of equivalent innovation capacity',
    zh: '高新技术企业证书及有效期，或同等创新能力证明',
  };
  return w.gap(what, 'administration');
}

function project(w: Writing): readonly string[] {
  const { project: of } = w.application;
  if (of === null) {
    return [
      w.gap(
        { en: 'the project: title, time, technology and targets', zh: '项目名称、建设期、技术内容和目标' },
        'research',
      ),
    ];
  }
  const field = w.fact(of.field, { en: 'sector', zh: '所属领域' }, 'research');
  const bare = { en: '', zh: '' };
  const term = w.term('commercialization', bare);
  const aim = term === bare ? bare : { en: ` for the ${term.en}`, zh: `，旨在推进${term.zh}` };
  const [from, to] = [w.month(of.start), w.month(of.end)];
  return [
    w.say({
      en: `“${of.title.en}” is a project in ${field}${aim.en}; it runs from ${from} to ${to}`,
      zh: `“${of.title.zh}”项目属${field}领域，建设期为${from}至${to}${aim.zh}`,
    }),
    ...w.each(
      of.technology,
      { en: 'what the technology does better, in figures', zh: '技术优势及数据' },
      'research',
    ),
    trials(w),
    targets(w, of.targets),
  ];
}

function trials(w: Writing): string {
  const { validation } = w.application;
  if (validation.length === 0)
    return w.gap({ en: 'pilot customer and result', zh: '试点客户及验证结果' }, 'sales');
  const tried = validation
    .map(({ partner, result }) =>
      w.say({ en: `${partner.en} (${result.en})`, zh: `${partner.zh}（${result.zh}）` }),
    )
    .join(w.say({ en: ' and ', zh: '；' }));
  return w.say({ en: `The prototype was validated by ${tried}`, zh: `样机试用结果：${tried}` });
}

function targets(w: Writing, said: readonly Bilingual[]): string {
  const text = w.facts(said, { en: 'targets with figure and date', zh: '量化目标及完成时间' }, 'research');
  return w.say({ en: `Targets: ${text}`, zh: `建设目标：${text}` });
}

function intro(w: Writing): string {
  return w.say({
    en: 'What the project brings to the park and its industry:',
    zh: '项目对园区及产业发展的带动作用如下：',
  });
}

/** Only what is known: what is missing is named in the text. */
function keyFigures(w: Writing): readonly DraftBlock[] {
  const { project: of, cash } = w.application;
  const { budget } = w;
  const money = (name: Bilingual, fen: bigint | null | undefined): string[][] =>
    fen === null || fen === undefined ? [] : [[w.say(name), w.money(fen)]];
  const rows: string[][] = [
    ...(of === null
      ? []
      : [
          [
            w.say({ en: 'Project time', zh: '建设期' }),
            w.say({
              en: `${w.month(of.start)} to ${w.month(of.end)}`,
              zh: `${w.month(of.start)}至${w.month(of.end)}`,
            }),
          ],
        ]),
    ...money({ en: 'Project budget', zh: '项目总预算' }, budget?.total),
    ...money({ en: 'Company funds', zh: '企业自筹' }, budget?.own),
    ...money({ en: 'Torch grant asked', zh: '申请火炬资助' }, budget?.grant),
    ...(cash === null || cash.milestones.length === 0
      ? []
      : [
          [
            w.say({ en: 'Milestones', zh: '里程碑' }),
            w.say({ en: String(cash.milestones.length), zh: `${cash.milestones.length}个` }),
          ],
        ]),
  ];
  const header = [
    { en: 'Key figure', zh: '主要指标' },
    { en: 'Value', zh: '数值' },
  ];
  return rows.length === 0 ? [] : [table(w, header, rows)];
}
