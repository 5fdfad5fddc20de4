import type { Bilingual } from '../bilingual.ts';
import { money } from '../budget-rules/wording.ts';
import type { GrantRoom } from './grant-room.ts';

const LIMITS: Readonly<Record<'cap' | 'ratio', Bilingual>> = {
  cap: { en: 'the cap', zh: '受资助上限限制' },
  ratio: { en: 'the call’s match ratio', zh: '受所录配套比例限制' },
};

/** How much may be asked for, with what the company then pays; never a grant without company money. */
export function roomText({ mayAsk, limit, companyNeeded, matched }: GrantRoom): Bilingual {
  const [ask, own] = [money(mayAsk), money(companyNeeded)];
  const most =
    limit === 'project'
      ? {
          en: `The cap does not limit this project, and the text states no ratio; but a matching grant needs company money beside it (BUD-MATCH-001), so the whole ${ask.en} cannot be asked for.`,
          zh: `按此总额未触及资助上限，文本也未规定配套比例；但配套资助须有企业资金（见BUD-MATCH-001），不能全额申请${ask.zh}。`,
        }
      : {
          en: `At this total you may ask for ${ask.en} at most (${LIMITS[limit].en}); the company then pays ${own.en}.`,
          zh: `按此总额，最多可申请${ask.zh}（${LIMITS[limit].zh}），此时企业须自筹${own.zh}。`,
        };
  if (matched === null) return most;
  const [half, rest] = [money(matched.grant), money(matched.own)];
  const atOne =
    matched.grant === mayAsk
      ? {
          en: 'That also meets 1:1 (our reading of "matching grants"; confirm with the bureau).',
          zh: '这也达到1:1（我们对“配套资助”的理解，请向科技局确认）。',
        }
      : {
          en: `At 1:1 (our reading of "matching grants": half of company and grant money together, within the cap) it is ${half.en}, and the company pays ${rest.en}; confirm with the bureau.`,
          zh: `如按1:1（我们对“配套资助”的理解：不超过企业与资助资金之和的一半，且不超过上限），最多申请${half.zh}，企业自筹${rest.zh}，请向科技局确认。`,
        };
  return { en: `${most.en} ${atOne.en}`, zh: `${most.zh}${atOne.zh}` };
}
