import type { Talent } from '../../../program/application.ts';
import type { Bilingual } from '../../../program/bilingual.ts';
import { part, table } from '../build-blocks.ts';
import type { DraftBlock } from '../draft.ts';
import type { Writing } from '../writing.ts';

/** The three groups the program text names, in its order. */
const GROUPS: readonly { readonly id: Talent['hires'][number]['group']; readonly name: Bilingual }[] = [
  { id: 'chinese-graduates', name: { en: 'Graduates of Chinese universities', zh: '国内高校毕业生' } },
  { id: 'overseas-returnees', name: { en: 'Overseas returnees', zh: '海外归国人员' } },
  { id: 'experienced-professionals', name: { en: 'Experienced professionals', zh: '资深专业人员' } },
];

const HEADER: readonly Bilingual[] = [
  { en: 'Group', zh: '人才类别' },
  { en: 'Number', zh: '人数' },
  { en: 'Post', zh: '岗位' },
  { en: 'In post by', zh: '到岗时间' },
];

/** Whom the project recruits, how they are trained and kept, and what others learn from it. */
export function writeTalent(w: Writing): readonly DraftBlock[] {
  const { talent } = w.application;
  return [
    part(w, w.term('talent-recruitment', { en: 'recruitment', zh: '人员招聘' }), recruitment(w), posts(w)),
    ...hires(w),
    part(
      w,
      { en: 'Vocational partners', zh: '职业院校合作' },
      ...w.each(
        talent?.vocational,
        { en: 'vocational college, number of trainees and certificate', zh: '合作职业院校、培养人数及证书' },
        'people',
      ),
    ),
    part(
      w,
      { en: 'Training of our own staff', zh: '在职培训' },
      ...w.each(talent?.training, { en: 'training plan with hours', zh: '在职培训计划及学时' }, 'people'),
    ),
    part(
      w,
      w.term('knowledge-transfer', { en: 'knowledge transfer', zh: '知识转移' }),
      ...w.each(
        talent?.knowledgeTransfer,
        { en: 'workshops, mentoring or joint publications', zh: '研讨班、导师辅导或联合成果' },
        'research',
      ),
    ),
    part(
      w,
      w.term('talent-retention', { en: 'retention', zh: '留才措施' }),
      ...w.each(
        talent?.retention,
        { en: 'pay, career and retention measures', zh: '薪酬、晋升等留才措施' },
        'people',
      ),
    ),
  ];
}

const HIRES: Bilingual = {
  en: 'graduates, returnees and experienced people to be hired, each with number, post and date',
  zh: '拟招聘的高校毕业生、海外归国人员和资深专业人员人数、岗位及到岗时间',
};

function recruitment(w: Writing): string {
  const planned = w.application.talent?.hires ?? [];
  const sum = planned.reduce((total, { number }) => total + number, 0);
  const last = planned
    .map(({ by }) => by)
    .sort()
    .at(-1);
  const { staff } = w.application.company;
  if (last === undefined) return w.gap(HIRES, 'people');
  const now = staff === null ? null : String(staff);
  return w.say({
    en: `The project creates ${sum} new jobs by ${w.month(last)}${now === null ? '' : `; today the company has ${now} staff`}`,
    zh: `${now === null ? '' : `企业现有员工${now}人，`}项目拟于${w.month(last)}前新增就业${sum}人`,
  });
}

/** What the posts are for. */
function posts(w: Writing): string | null {
  const { project, talent } = w.application;
  if (project === null || (talent?.hires ?? []).length === 0) return null;
  return w.say({
    en: `The posts are needed for “${project.title.en}”`,
    zh: `上述岗位均为“${project.title.zh}”项目所需`,
  });
}

/** Where nobody is to be hired yet, one mark asks for all groups. */
function hires(w: Writing): readonly DraftBlock[] {
  const planned = w.application.talent?.hires ?? [];
  if (planned.length === 0) return [];
  const rows = GROUPS.flatMap(({ id, name }) => {
    const own = planned.filter(({ group }) => group === id);
    if (own.length > 0) {
      return own.map(({ number, role, by }) => [w.say(name), String(number), w.say(role), w.month(by)]);
    }
    const what = {
      en: `number and posts of ${name.en.toLowerCase().replace('chinese', 'Chinese')}`,
      zh: `${name.zh}人数及岗位`,
    };
    return [[w.say(name), w.gap(what, 'people'), '–', '–']];
  });
  return [table(w, HEADER, rows)];
}
