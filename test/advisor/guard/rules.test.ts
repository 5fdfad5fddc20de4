import { describe, expect, it } from 'vitest';
import { createGuard } from '../../../src/advisor/guard/create-guard.ts';
import { library } from '../../shipped.ts';

const guard = createGuard(library);
const kinds = (text: string, ...citations: string[]) =>
  guard.review(text, { citations }).sentences.flatMap(({ faults }) => faults.map(({ kind }) => kind));

describe('a faithful sentence passes', () => {
  it.each([
    ['a sum in words', 'The matching grant is at most five million yuan.', 'funding'],
    [
      'another way to meet a must',
      'Instead of high-tech enterprise status a company can show equivalent innovation capacity.',
      'eligibility',
    ],
    [
      'a member of a list with a verb after it',
      'Digital twins, MES and predictive maintenance are named as digital tools.',
      'planning',
    ],
    [
      'some of the things listed',
      'Defect rates and production yield are two of the indicators you might track.',
      'reporting',
    ],
    [
      'the word for the section itself',
      'The checklist asks for letters of support from key customers.',
      'checklist',
    ],
    ['what the text is known not to say', '正文没有规定评审需要多长时间。', 'process'],
    [
      'a line of the sample beside the total',
      '样例预算总额1380万元，其中设备700万元：企业400万元，资助300万元。',
      'sample-budget',
    ],
    [
      'one of two ways that is lacking, and the other',
      'An applicant without high-tech enterprise status can still qualify by showing equivalent innovation capacity.',
      'eligibility',
    ],
    [
      'where those who ask would stand',
      'If your project is approved, you negotiate a funding agreement.',
      'process',
    ],
    ['以后的情形', '获批后贵公司再协商签订资助协议。', 'process'],
    ['two bodies in their turn', '地方主管部门初审后，由专家评审组评审。', 'process'],
    [
      'the later body told of first',
      'Expert panels evaluate applications after the initial review by local authorities.',
      'process',
    ],
    ['the smaller of two amounts', '企业出资合计730万元，高于火炬资助的650万元。', 'sample-budget'],
    ['the largest line', 'The largest item is production line equipment at 7,000,000.', 'sample-budget'],
    [
      'what is left open, in words that the text does without',
      'The text does not say whether reports are monthly, quarterly or yearly.',
      'reporting',
    ],
    ['原文没有写，主题在前一分句', '租多久才算长期租赁，原文没有写。', 'eligibility'],
    ['口语里的助词和补语', '产线设备占了700万，其中400万由公司出，300万由资助出。', 'sample-budget'],
    [
      'two sources behind their amounts',
      'Of the 7 million for production line equipment, 4 million come from the company and 3 million from the grant.',
      'sample-budget',
    ],
    ['双重否定', 'Other high-tech sectors are not ruled out.', 'overview'],
    ['a denied bound', '资助不超过500万元。', 'funding'],
    ['citation marks', 'A matching grant pays at most CNY 5,000,000 [funding, states] [p3].', 'funding'],
  ])('%s', (_says, text, section) => {
    expect(kinds(text, section)).toEqual([]);
  });
});

describe('a changed sentence is caught', () => {
  it.each([
    ['a sum in words', 'The matching grant is at most six million yuan.', 'funding', 'figure'],
    ['a maximum made a minimum', 'Matching grants start at CNY 5,000,000.', 'funding', 'relation'],
    [
      'a must made advice',
      'Registration in a national Torch park is recommended.',
      'eligibility',
      'modality',
    ],
    ['免去一项义务', '无须提供审计报告。', 'eligibility', 'negation'],
    [
      'the amount of a line told of one who pays a part of it',
      'In Quality and Reliability Testing the grant (¥2,200,000) is above the company’s share (¥1,000,000).',
      'sample-budget',
      'relation',
    ],
    ['a duty waived', 'Your own funds are not needed.', 'funding', 'negation'],
    ['a standing that nothing says', 'Your project has already been approved.', 'process', 'overclaim'],
    ['those who ask found eligible', 'Your company is eligible.', 'eligibility', 'overclaim'],
    ['告知已获批', '您已经获批。', 'process', 'overclaim'],
    ['告知符合条件', '贵公司符合申报条件。', 'eligibility', 'overclaim'],
    ['one way of many made every way', 'Any lease is accepted.', 'eligibility', 'overclaim'],
    ['长期改成任何', '任何租赁合同均可。', 'eligibility', 'overclaim'],
    ['a figure in brackets', 'Grants are matching [up to CNY 9,000,000].', 'funding', 'figure'],
    ['方括号里的数字', '资助属于配套资助〔最高900万元〕。', 'funding', 'figure'],
    ['必须改成建议', '建议在国家级火炬园区注册。', 'eligibility', 'modality'],
    [
      'advice made a must',
      'Companies must possess patents underpinning their product.',
      'eligibility',
      'modality',
    ],
    [
      'some made all',
      'Extra bonuses are paid to all projects that integrate artificial intelligence.',
      'funding',
      'overclaim',
    ],
    ['the two sources exchanged', '设备一项企业出300万元，资助400万元。', 'sample-budget', 'relation'],
    ['不超过改成不低于', '配套资助不低于500万元。', 'funding', 'relation'],
    ['a duty on a standard', 'The plan must integrate ISO 9001.', 'planning', 'modality'],
    [
      'the act of no one made a body’s',
      'Expert panels negotiate the funding agreement.',
      'process',
      'relation',
    ],
    ['受理机构改了', '申报由园区管委会受理。', 'process', 'relation'],
    [
      'the second step made the first',
      'Enterprises submit the full proposal first to secure an invitation.',
      'process',
      'relation',
    ],
    ['先后颠倒', '初步材料在完整申报书之后提交。', 'process', 'relation'],
    [
      'a figure beside another thing',
      'Enterprises can secure a loan of up to CNY 5,000,000.',
      'funding',
      'relation',
    ],
    ['a half that the text does not give', '资助可以覆盖项目总成本的一半。', 'funding', 'relation'],
    ['a help made an expense', '租金可以列支。', 'funding', 'list'],
    ['a part made enough', 'It is enough to describe the domestic market.', 'market', 'overclaim'],
    ['a smaller line made the larger', '样例中人才引进与培训高于数字化转型。', 'sample-budget', 'relation'],
    ['one character that narrows', '小企业可获优先考虑。', 'eligibility', 'entity'],
    ['a dozen', 'A dozen instalments are paid out.', 'funding', 'figure'],
    ['some costs made all', 'All expenses can be charged to the grant.', 'funding', 'overclaim'],
    [
      'the acts of two bodies exchanged',
      'Expert panels carry out the initial review.',
      'process',
      'relation',
    ],
    ['他人的优惠', '省级和市级主管部门提供税收优惠和租金减免。', 'funding', 'relation'],
    [
      'the turns of two bodies exchanged',
      '先由专家评审组初审，再由地方主管部门评审。',
      'process',
      'relation',
    ],
    [
      'the smaller source made the larger',
      'The grant pays more than the company for production line equipment.',
      'sample-budget',
      'relation',
    ],
    [
      'a part of a line made the whole',
      'In the sample the company pays all of the 1.8 million for digital transformation.',
      'sample-budget',
      'relation',
    ],
    ['a line ranked wrongly', '最大的一项是市场拓展100万元。', 'sample-budget', 'relation'],
    [
      'the outcome of another line',
      'The ESG line leads to entry into ASEAN distribution channels.',
      'sample-budget',
      'relation',
    ],
    [
      'the larger of two amounts made the smaller',
      'With CNY 6,500,000 in grants the sample sits below the CNY 5,000,000 ceiling.',
      'sample-budget',
      'relation',
    ],
    ['合计低于上限', '样例里的火炬资助合计低于上限。', 'sample-budget', 'relation'],
    [
      'what is left open made a denial',
      'An applicant without a long-term lease can still apply.',
      'eligibility',
      'negation',
    ],
    ['a duty denied', '企业不必提供完税证明。', 'eligibility', 'negation'],
  ])('%s', (_says, text, section, kind) => {
    expect(kinds(text, section)).toContain(kind);
  });
});
