import type { RequestSetting, Shown } from '../answer-request.ts';
import { filesWith } from '../made-files.ts';
import { showRecord } from '../show-record.ts';
import type { ShownRecord, Under } from '../shown-record.ts';
import type { Message } from '../views/message.ts';

/** A record with its messages, and with its files where everybody of the conversation sees them. */
export function show(record: ShownRecord, setting: RequestSetting): Shown {
  return {
    record,
    messages: showRecord(setting.advisor, record, setting),
    ...(setting.ephemeral ? {} : { files: () => filesWith(setting.advisor, record) }),
  };
}

/** Words with nothing to show again. */
export function plain(messages: readonly Message[]): Shown {
  return { record: null, messages };
}

/** The call's facts, the instant and the language of a request. */
export function under({ state, now, lang }: RequestSetting): Under {
  return { callFacts: state.callFacts, now, lang };
}
