import type { Answer } from '../advisor/answer/answer.ts';
import type { RequestSetting } from './answer-request.ts';
import { recordsHere } from './turns-here.ts';
import { isDirect } from './work.ts';

/** How many earlier answers a question can hang on. */
const TURNS = 3;

/** The answers a question may follow: of its thread; in a direct conversation, where each message opens one, of all. */
export async function earlierAnswers(setting: RequestSetting): Promise<readonly Answer[]> {
  const here = await recordsHere(setting, ['answer'], { limit: TURNS });
  const turns =
    here.length === 0 && isDirect(setting.channel)
      ? await recordsHere(setting, ['answer'], { all: true, limit: TURNS })
      : here;
  return turns.map(({ answer }) => answer);
}
