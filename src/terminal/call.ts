import type { CallKey } from '../intake/call/call-proposal.ts';
import { isCallKey, readCallValue } from '../intake/call/read-call-value.ts';
import { CALL_KEYS } from '../program/call-fact-text.ts';
import type { CallFacts } from '../program/terms.ts';
import { callFactsJson, callFactsLines } from './call-facts-text.ts';
import { callOption } from './call-option.ts';
import { callOrKept, PLACE, TENANT, withStore } from './kept.ts';
import { readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';

const SET =
  'call set FILE | key=value ... --source "notice 12, p. 3" (key= removes one) [--json] [--lang en|zh]';
const LIST = 'call list [--json] [--lang en|zh]';

/** `torch call set`: keeps what the call says, for answers and drafts; what is not named stays as it was. */
export async function callSetCommand(args: readonly string[], session: Session): Promise<number> {
  const options = { source: { type: 'string' } } as const;
  const { values, positionals } = readOptions(args, options, SET, { min: 1, max: CALL_KEYS.length });
  const pairs = positionals.map((word) => /^([a-z]+)=(.*)$/s.exec(word));
  const [first = ''] = positionals;
  const change =
    positionals.length === 1 && pairs[0] === null
      ? { set: await callOption(first, session), removed: [] }
      : changeOf(pairs, positionals, values.source ?? '');
  const now = await withStore(session, (store) =>
    store.applications.change(TENANT, PLACE, {
      change: 'call-facts',
      by: PLACE,
      at: Date.parse(session.now),
      make: (before) => ({
        ...before,
        callFacts: without({ ...before.callFacts, ...change.set }, change.removed),
      }),
    }),
  );
  show(now.state.callFacts, values.json, session);
  return 0;
}

/** `torch call list`: the call facts kept, each with its source. */
export async function callListCommand(args: readonly string[], session: Session): Promise<number> {
  const { values } = readOptions(args, {}, LIST, { min: 0, max: 0 });
  show(await callOrKept(undefined, session), values.json, session);
  return 0;
}

function changeOf(
  pairs: readonly (RegExpExecArray | null)[],
  words: readonly string[],
  source: string,
): { readonly set: CallFacts; readonly removed: readonly CallKey[] } {
  let set: CallFacts = {};
  const removed: CallKey[] = [];
  pairs.forEach((pair, at) => {
    const [, key = '', value = ''] = pair ?? [];
    if (!isCallKey(key)) throw new UsageError(unknownKey(words[at] ?? ''));
    if (value.trim() === '') {
      removed.push(key);
      return;
    }
    const read = readCallValue(key, value, source);
    if (!read.ok) throw new UsageError(read.problem);
    set = { ...set, ...read.callFacts };
  });
  return { set, removed };
}

function without(callFacts: CallFacts, removed: readonly CallKey[]): CallFacts {
  return Object.fromEntries(Object.entries(callFacts).filter(([key]) => !removed.some((one) => one === key)));
}

function show(callFacts: CallFacts, json: boolean, { lang, out }: Session): void {
  if (json) {
    out(JSON.stringify({ callFacts: callFactsJson(callFacts) }));
    return;
  }
  const lines = callFactsLines(callFacts, lang);
  const none = {
    en: 'No call facts are kept; answers go by the program text.',
    zh: '尚未录入通知信息，按项目正文作答。',
  };
  const head = {
    en: 'From your call, laid over the program text by ask, draft and questions:',
    zh: '来自所录通知，问答、起草和待问清单据此执行：',
  };
  out(lines.length === 0 ? none[lang] : [head[lang], ...lines.map((line) => `  ${line}`)].join('\n'));
}

function unknownKey(word: string) {
  return {
    en: `"${word}" is not a call fact. Write key=value with one of ${CALL_KEYS.join(', ')}. Usage: torch ${SET}`,
    zh: `“${word}”不是通知信息。请写成 键=值，键为 ${CALL_KEYS.join('、')} 之一。用法：torch ${SET}`,
  };
}
