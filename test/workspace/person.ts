import {
  isObject,
  type Json,
  type JsonObject,
  objectOf,
  objectsOf,
  stringOf,
} from '../../src/workspace/json.ts';

/** What a person enters into a form: by action_id or by block_id, a string, or several. */
export type Values = { readonly [field: string]: string | readonly string[] | null };

/** Where something is pressed: a message by its ts, the open modal, or the Home tab. */
export interface Pressing {
  readonly channel?: string;
  readonly ts?: string;
  readonly on?: 'modal' | 'home';
  /** The option, day or text chosen; a button needs none. */
  readonly value?: string | readonly string[];
  readonly values?: Values;
  readonly block?: string;
}

/** Someone at the page, without a browser: the same HTTP calls. */
export interface TestPerson {
  readonly id: string;
  /** Says something; answers the message's ts. Channels are `#name`, `dm`, or an id. */
  say(channel: string, text: string, more?: { thread?: string; files?: readonly string[] }): Promise<string>;
  edit(channel: string, ts: string, text: string): Promise<JsonObject>;
  remove(channel: string, ts: string): Promise<JsonObject>;
  /** Types a whole command, such as "/torch-check budget 1 2 3". `{ok:false, error}` when it failed. */
  command(channel: string, typed: string): Promise<JsonObject>;
  shortcut(callbackId: string, on?: { channel: string; ts: string }): Promise<JsonObject>;
  /** Presses a button, chooses an option, … by its action_id. */
  click(actionId: string, where?: Pressing): Promise<JsonObject>;
  /** Submits the open modal. `{ok:false, error:'field_errors', errors}` when fields are wrong. */
  submit(values?: Values): Promise<JsonObject>;
  /** Closes the open modal. */
  close(): Promise<JsonObject>;
  /** Uploads a file; answers its id, to be said along or entered into a file_input. */
  upload(name: string, bytes: Uint8Array | string): Promise<string>;
  /** Opens the app's Home tab (or its Messages tab). */
  openHome(view?: 'home' | 'messages'): Promise<void>;
  /** Messages of a channel, oldest first, this person's ephemeral ones among them (`ephemeral: true`). */
  messages(channel: string, thread?: string): Promise<JsonObject[]>;
  /** Open modals, the top one last. */
  views(): Promise<JsonObject[]>;
  home(): Promise<JsonObject | undefined>;
  /** All the page shows. */
  snapshot(): Promise<JsonObject>;
  /** Waits until `look` finds something; throws with `what` after `ms`. */
  until<T>(what: string, look: () => Promise<T | undefined | false>, ms?: number): Promise<T>;
  /** The next message that `fits`, by default any of the bot, in a channel or thread. */
  reply(channel: string, thread?: string, fits?: (message: JsonObject) => boolean): Promise<JsonObject>;
  /** The bytes of a file the person may see. */
  download(fileId: string): Promise<Buffer>;
  /** Any call of the page, by name. */
  call(name: string, body?: JsonObject): Promise<JsonObject>;
}

/** Sits a person down at a workspace: the first by default, or by handle (`applicant`, `colleague`). */
export async function person(workspace: { readonly url: string }, handle = 'applicant'): Promise<TestPerson> {
  const origin = new URL(workspace.url).origin;
  const cookie = (await fetch(workspace.url)).headers.get('set-cookie')?.split(';')[0] ?? '';
  const tab = crypto.randomUUID();
  let id: string | undefined;

  const call = async (name: string, body: JsonObject = {}): Promise<JsonObject> => {
    const response = await fetch(`${origin}/page-api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie },
      body: JSON.stringify({ ...(id === undefined ? {} : { person: id }), tab, ...body }),
    });
    if (!response.ok) throw new Error(`${name}: HTTP ${response.status}, ${await response.text()}`);
    return objectOf((await response.json()) as Json);
  };
  const must = async (name: string, body: JsonObject): Promise<JsonObject> => {
    const answer = await call(name, body);
    if (answer.ok !== true) throw new Error(`${name}: ${String(answer.error)}`);
    return answer;
  };
  const snapshot = () => must('snapshot', {});
  const first = await snapshot();
  const people = objectsOf(first.people);
  const self = people.find((one) => one.name === handle)?.id;
  if (typeof self !== 'string') throw new Error(`Nobody here is called ${handle}.`);
  id = self;

  /** Channels do not change their ids: they are looked up anew only because new ones appear. */
  const channelOf = async (name: string): Promise<JsonObject> => {
    const channels = objectsOf((await snapshot()).channels);
    const found = channels.find((channel) => {
      return (
        channel.id === name || (name === 'dm' ? channel.kind === 'im' : `#${String(channel.name)}` === name)
      );
    });
    if (!found) throw new Error(`There is no channel ${name}.`);
    return found;
  };
  const channelId = async (name: string) => stringOf((await channelOf(name)).id);
  const topView = async () => {
    const view = objectsOf((await snapshot()).views).at(-1);
    if (!view) throw new Error('No modal is open.');
    return view;
  };

  const messages = async (name: string, thread?: string): Promise<JsonObject[]> => {
    const now = await snapshot();
    const at = await channelId(name);
    const channel = objectsOf(now.channels).find((one) => one.id === at);
    const ephemerals = objectsOf(now.ephemerals)
      .filter((shown) => shown.channel === at)
      .map((shown) => ({ ...objectOf(shown.message), ephemeral: true }));
    const all: JsonObject[] = [...objectsOf(channel?.messages), ...ephemerals];
    all.sort((a, b) => (stringOf(a.ts) < stringOf(b.ts) ? -1 : 1));
    return thread ? all.filter((message) => message.ts === thread || message.thread_ts === thread) : all;
  };

  const until: TestPerson['until'] = async (what, look, ms = 30_000) => {
    const end = performance.now() + ms;
    for (;;) {
      const found = await look();
      if (found) return found;
      if (performance.now() > end) throw new Error(`Waited ${ms} ms in vain for ${what}.`);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  };

  return {
    id,
    call,
    snapshot,
    messages,
    until,
    async say(channel, text, more = {}) {
      const body = {
        channel: await channelId(channel),
        text,
        thread: more.thread ?? '',
        files: [...(more.files ?? [])],
      };
      return stringOf((await must('say', body)).ts);
    },
    edit: async (channel, ts, text) => must('edit', { channel: await channelId(channel), ts, text }),
    remove: async (channel, ts) => must('delete', { channel: await channelId(channel), ts }),
    async command(channel, typed) {
      const [, command = typed, text = ''] = /^(\/\S+)\s?([\s\S]*)$/.exec(typed) ?? [];
      return call('command', { channel: await channelId(channel), command, text });
    },
    async shortcut(callback, on) {
      return call(
        'shortcut',
        on ? { callback, channel: await channelId(on.channel), ts: on.ts } : { callback },
      );
    },
    async click(action, where = {}) {
      const common = { action, block: where.block ?? '', value: (where.value ?? null) as Json };
      if (where.on === 'home') {
        const view = objectOf((await snapshot()).home);
        return call('act', { ...common, view: stringOf(view.id), values: entered(view, where.values) });
      }
      if (where.on === 'modal') {
        const view = await topView();
        return call('act', { ...common, view: stringOf(view.id), values: entered(view, where.values) });
      }
      const channel = where.channel ?? 'dm';
      const all = await messages(channel);
      const holds = (message: JsonObject) =>
        JSON.stringify(message.blocks ?? []).includes(`"action_id":"${action}"`);
      const message = all.findLast((one) => (where.ts ? one.ts === where.ts : holds(one)));
      if (!message) throw new Error(`No message in ${channel} has ${action}.`);
      const at = { channel: await channelId(channel), ts: stringOf(message.ts) };
      return call('act', { ...common, ...at, values: entered(message, where.values) });
    },
    async submit(values = {}) {
      const view = await topView();
      return call('submit', { view: stringOf(view.id), values: entered(view, values) });
    },
    close: async () => must('close', { view: stringOf((await topView()).id) }),
    async upload(name, bytes) {
      const answer = await must('upload', { name, base64: Buffer.from(bytes).toString('base64') });
      return stringOf(objectOf(answer.file).id);
    },
    async openHome(view = 'home') {
      await must('home', { view });
    },
    views: async () => objectsOf((await snapshot()).views),
    async home() {
      const view = (await snapshot()).home;
      return isObject(view) ? view : undefined;
    },
    async reply(channel, thread, fits = (message) => typeof message.bot_id === 'string') {
      const find = async () => (await messages(channel, thread)).findLast(fits);
      return until(`a reply in ${channel}`, find);
    },
    async download(fileId) {
      const response = await fetch(`${origin}/page-file/${fileId}?person=${self}&download=1`, {
        headers: { cookie },
      });
      if (!response.ok) throw new Error(`download: HTTP ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}

/** Puts flat values under their blocks: a field is named by its action_id or by its block_id. */
function entered(surface: JsonObject, values: Values = {}): JsonObject {
  const result: JsonObject = {};
  for (const block of objectsOf(surface.blocks)) {
    const elements = [
      block.element,
      block.accessory,
      ...(Array.isArray(block.elements) ? block.elements : []),
    ];
    for (const element of elements.filter(isObject)) {
      const action = String(element.action_id);
      const inBlock = String(block.block_id);
      const value = values[action] ?? values[inBlock];
      if (value !== undefined) result[inBlock] = { ...objectOf(result[inBlock]), [action]: value as Json };
    }
  }
  return result;
}
