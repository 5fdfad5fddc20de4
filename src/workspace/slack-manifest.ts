import { type Json, type JsonObject, objectOf, objectsOf, stringOf, stringsOf } from './json.ts';

/** What the workspace takes from a Slack app manifest. */
export interface SlackManifest {
  readonly name: string;
  readonly botName: string;
  readonly description: string;
  readonly commands: readonly { command: string; description: string; usageHint: string }[];
  readonly shortcuts: readonly { type: 'global' | 'message'; name: string; callbackId: string }[];
  readonly suggestedPrompts: readonly { title: string; message: string }[];
  /** Declared with agent_view: conversations start with a plain message, sessions may be used. */
  readonly isAgent: boolean;
  readonly hasHome: boolean;
  readonly scopes: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

/** Reads a parsed manifest; what is missing is empty. Optional scopes count as granted. */
export function readManifest(manifest: Json): SlackManifest {
  const all = objectOf(manifest);
  const features = objectOf(all.features);
  const agent = objectOf(features.agent_view);
  const scopes = objectOf(objectOf(all.oauth_config).scopes);
  const name = stringOf(objectOf(all.display_information).name) || 'App';
  const subscriptions = objectOf(objectOf(all.settings).event_subscriptions);
  return {
    name,
    botName: stringOf(objectOf(features.bot_user).display_name) || name,
    description: stringOf(objectOf(all.display_information).description),
    commands: objectsOf(features.slash_commands).map(readCommand),
    shortcuts: objectsOf(features.shortcuts).map(readShortcut),
    suggestedPrompts: objectsOf(agent.suggested_prompts).map((prompt) => {
      return { title: stringOf(prompt.title), message: stringOf(prompt.message) };
    }),
    isAgent: features.agent_view !== undefined,
    hasHome: objectOf(features.app_home).home_tab_enabled === true,
    scopes: new Set([...stringsOf(scopes.bot), ...stringsOf(scopes.bot_optional)]),
    events: new Set(stringsOf(subscriptions.bot_events)),
  };
}

function readCommand(command: JsonObject) {
  return {
    command: stringOf(command.command),
    description: stringOf(command.description),
    usageHint: stringOf(command.usage_hint),
  };
}

function readShortcut(shortcut: JsonObject) {
  const type: 'message' | 'global' = shortcut.type === 'message' ? 'message' : 'global';
  return { type, name: stringOf(shortcut.name), callbackId: stringOf(shortcut.callback_id) };
}
