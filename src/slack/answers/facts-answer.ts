import type { RequestSetting, Shown } from '../answer-request.ts';
import { adoptFacts, type Changing, changePart, stateAfter } from '../change-application.ts';
import { sourceOf } from '../check-again.ts';
import { FACTS } from '../texts/facts-texts.ts';
import { keptNote } from '../views/kept-note.ts';
import { notice } from '../views/notice.ts';
import { showDraft } from './draft-answer.ts';
import { factsSent } from './facts-sent.ts';
import { plain, under } from './show.ts';

/** The file that came along becomes the conversation's facts. */
export async function useFacts(setting: RequestSetting, who: Changing): Promise<Shown> {
  const sent = await factsSent(setting);
  if (sent === null)
    return plain(notice(FACTS.send, setting.lang, [{ action: 'torch_open_facts', value: 'facts:' }]));
  return plain(sent.kind === 'facts' ? await adoptFacts(sent.application, who) : sent.messages);
}

/** Keeps what was told in the form, and shows the section that it fills. */
export async function tellFacts(
  section: string,
  answers: readonly (readonly [question: string, text: string])[],
  setting: RequestSetting,
  who: Changing,
): Promise<Shown> {
  const { advisor, channel, ephemeral, lang } = setting;
  const changed = await changePart(
    'facts',
    (now) => ({ ...now, facts: advisor.layFacts(now.facts, section, answers) }),
    who,
  );
  const { facts, budget } = await stateAfter(changed, who);
  const adopted = budget === null ? null : sourceOf(budget);
  const shown = await showDraft(
    { kind: 'draft', section, facts, budget: adopted, ...under(setting) },
    setting,
  );
  if (!changed.changed) return shown;
  return { ...shown, messages: keptNote(shown.messages, changed.version, { channel, ephemeral, lang }) };
}
