import { goneBackTo } from '../answers/draft-answer.ts';
import { draftCheckOf } from '../answers/draft-check-answer.ts';
import { adoptFacts } from '../change-application.ts';
import { wordOf } from '../made-files.ts';
import { askedAt } from '../parts.ts';
import { recordOf } from '../shown-record.ts';
import { changing, fresh, gone, handOut, type OnPress, reply, request, showing } from './pressed.ts';

/** Buttons under a draft, and those that lead to one. */
export const DRAFT_PRESSES = {
  torch_draft_risk: (pressed) =>
    request(pressed, {
      kind: 'draft',
      sections: ['risk-assessment'],
      example: false,
      draftLang: pressed.lang,
      lang: pressed.lang,
    }),
  torch_check_draft: showing('draft', async (pressed, shown) => {
    const { parts, job, work } = pressed;
    const { state } = await parts.store.applications.current(job.tenant, work.channel);
    const now = { callFacts: state.callFacts, now: askedAt(job), lang: shown.lang };
    const record = draftCheckOf(parts.advisor, shown, state.budget, now);
    return record === null ? gone(pressed) : fresh(pressed, record);
  }),
  torch_draft_example: showing('draft', async (pressed, { section, also = [], lang }) =>
    request(pressed, { kind: 'draft', sections: [section, ...also], example: true, draftLang: lang, lang }),
  ),
  torch_earlier_draft: showing('draft', async (pressed, { revision }) => {
    const { parts, job, work } = pressed;
    const turn = revision && (await parts.store.conversations.turn(job.tenant, revision.before));
    const record = turn && turn.channel === work.channel ? recordOf(turn) : null;
    return record?.kind === 'draft' ? fresh(pressed, goneBackTo(record)) : gone(pressed);
  }),
  torch_word: showing('draft', async (pressed, record) => {
    const word = await wordOf(pressed.parts.advisor, record);
    return word === null ? gone(pressed) : handOut(pressed, word);
  }),
  torch_adopt_facts: showing('draft', async (pressed, record) =>
    record.facts === null ? gone(pressed) : reply(pressed, await adoptFacts(record.facts, changing(pressed))),
  ),
} as const satisfies Readonly<Record<string, OnPress>>;
