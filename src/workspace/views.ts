import { SLACK_LIMITS } from '../slack-limits.ts';
import { checkView } from './check-view.ts';
import type { Core, OpenView } from './core.ts';
import { isObject, objectsOf, stringOf, toJson } from './json.ts';
import { makeId, makeSecret } from './make-id.ts';
import { nameBlocks } from './name-blocks.ts';
import { SlackError } from './slack-error.ts';
import type { Place } from './triggers.ts';
import type { View } from './workspace-state.ts';

/** Makes a view of what the app sent, checked as Slack does. `old` keeps its id and its place in the stack. */
export function makeView(core: Core, given: unknown, type: 'modal' | 'home', old?: View, root?: View): View {
  if (!isObject(given)) throw new SlackError('invalid_arguments', ['[ERROR] missing required field: view']);
  const problems = checkView(given, type);
  if (problems.length > 0) throw new SlackError('invalid_arguments', problems);
  const { ids } = core.state;
  const id = old?.id ?? makeId('V');
  return {
    id,
    team_id: ids.team,
    type,
    title: given.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    close: given.close ?? null,
    submit: given.submit ?? null,
    blocks: nameBlocks(objectsOf(given.blocks)),
    private_metadata: stringOf(given.private_metadata),
    callback_id: stringOf(given.callback_id),
    external_id: stringOf(given.external_id),
    state: { values: {} },
    hash: `${Math.floor(core.now().getTime() / 1000)}.${makeSecret(4)}`,
    clear_on_close: given.clear_on_close === true,
    notify_on_close: given.notify_on_close === true,
    root_view_id: old?.root_view_id ?? root?.id ?? id,
    previous_view_id: old?.previous_view_id ?? root?.id ?? null,
    app_id: ids.app,
    app_installed_team_id: ids.team,
    bot_id: ids.bot,
  };
}

/** The modals open in a tab, the last on top. */
export function stackOf(core: Core, place: Place): OpenView[] {
  return core.openViews.filter((open) => open.person === place.person && open.tab === place.tab);
}

/** Opens a modal over whatever is open in its tab. */
export function pushView(core: Core, place: Place, view: View): void {
  if (stackOf(core, place).length >= SLACK_LIMITS.view.depth) throw new SlackError('push_limit_reached');
  core.openViews.push({ ...place, view });
  publishStack(core, place);
}

/** Puts a newer version in the place of an open modal. */
export function replaceView(core: Core, open: OpenView, view: View): void {
  open.view = view;
  publishStack(core, open);
}

/** Closes the top modal of a tab, or all of them; returns what was closed. */
export function closeViews(core: Core, place: Place, all: boolean): OpenView[] {
  const stack = stackOf(core, place);
  const closing = all ? stack : stack.slice(-1);
  for (const open of closing) core.openViews.splice(core.openViews.indexOf(open), 1);
  publishStack(core, place);
  return closing;
}

/** Finds an open modal by its id or its external id. */
export function findOpenView(core: Core, viewId: string, externalId = ''): OpenView | undefined {
  return core.openViews.find(
    ({ view }) =>
      (viewId !== '' && view.id === viewId) || (externalId !== '' && view.external_id === externalId),
  );
}

/** Tells a tab which modals it shows. */
function publishStack(core: Core, place: Place): void {
  const views = stackOf(core, place).map((open) => toJson(open.view));
  core.publish({ kind: 'views', views }, place);
}

/** Publishes a person's Home tab. An unchanged one keeps its hash, so an app can publish freely. */
export function publishHome(core: Core, person: string, given: unknown, hash: string): View {
  const old = core.state.homes[person];
  if (hash && old && hash !== old.hash) throw new SlackError('hash_conflict');
  const view = makeView(core, given, 'home', old);
  core.state.homes[person] = view;
  core.file.changed();
  core.publish({ kind: 'home', view: toJson(view) }, { person });
  return view;
}
