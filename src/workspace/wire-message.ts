import { type Core, findFile, findPerson } from './core.ts';
import { type JsonObject, toJson } from './json.ts';
import type { Channel, Message, Person, StoredFile } from './workspace-state.ts';

/** A message as Slack's API shows it: with whole files and, for the bot, its profile. */
export function wireMessage(core: Core, message: Message): JsonObject {
  const { files, ...rest } = message;
  const wire = toJson(rest);
  if (message.bot_id) wire.bot_profile = botProfile(core);
  const known = (files ?? []).map((id) => findFile(core, id)).filter((file) => file !== undefined);
  if (known.length > 0) wire.files = known.map((file) => wireFile(core, file));
  return wire;
}

export function botProfile(core: Core): JsonObject {
  const { ids } = core.state;
  return {
    id: ids.bot,
    app_id: ids.app,
    user_id: ids.botUser,
    name: core.manifest.botName,
    team_id: ids.team,
  };
}

/** A file as Slack's API shows it. Its private address wants the bot's token. */
export function wireFile(core: Core, file: StoredFile): JsonObject {
  const extension = file.name.includes('.')
    ? file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase()
    : '';
  const path = `/files-pri/${core.state.ids.team}-${file.id}`;
  const address = encodeURIComponent(file.name);
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: extension || 'binary',
    pretty_type: extension.toUpperCase() || 'Binary',
    user: file.user,
    user_team: core.state.ids.team,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    is_public: false,
    editable: false,
    file_access: 'visible',
    url_private: `${core.origin}${path}/${address}`,
    url_private_download: `${core.origin}${path}/download/${address}`,
    permalink: `${core.origin}/#file-${file.id}`,
    channels: file.channels.filter((id) => id.startsWith('C')),
    ims: file.channels.filter((id) => id.startsWith('D')),
    groups: [],
  };
}

/** A conversation as conversations.info shows it. */
export function wireChannel(core: Core, channel: Channel): JsonObject {
  const common = {
    id: channel.id,
    created: channel.created,
    is_archived: false,
    is_org_shared: false,
    context_team_id: core.state.ids.team,
    is_channel: channel.kind === 'channel',
    is_group: false,
    is_im: channel.kind === 'im',
    is_mpim: false,
    is_private: channel.kind === 'im',
  };
  if (channel.kind === 'im') {
    const person = channel.members.find((id) => id !== core.state.ids.botUser) ?? '';
    return { ...common, user: person, is_open: true };
  }
  const topic = { value: '', creator: '', last_set: 0 };
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_general: core.state.channels[0] === channel,
    is_member: channel.members.includes(core.state.ids.botUser),
    creator: channel.creator,
    num_members: channel.members.length,
    topic,
    purpose: topic,
  };
}

/** A person or the bot as users.info shows them. */
export function wireUser(core: Core, id: string): JsonObject | undefined {
  const { ids } = core.state;
  const isBot = id === ids.botUser;
  const person = findPerson(core, id);
  if (!isBot && !person) return undefined;
  const shown = isBot ? core.manifest.botName : (person?.title.en ?? '');
  const name = isBot ? core.manifest.botName : (person?.name ?? '');
  const profile = { real_name: shown, display_name: shown, real_name_normalized: shown, team: ids.team };
  return {
    id,
    team_id: ids.team,
    name,
    deleted: false,
    real_name: shown,
    // The machine's own zone: the person sits at this machine.
    tz: Intl.DateTimeFormat().resolvedOptions().timeZone,
    tz_offset: -core.now().getTimezoneOffset() * 60,
    locale: 'en-US',
    profile: isBot ? { ...profile, bot_id: ids.bot, api_app_id: ids.app } : profile,
    is_bot: isBot,
    is_app_user: false,
    is_admin: isFirst(core, person),
    is_owner: isFirst(core, person),
    is_restricted: false,
    is_ultra_restricted: false,
    updated: 0,
  };
}

function isFirst(core: Core, person: Person | undefined): boolean {
  return person !== undefined && core.state.people[0] === person;
}
