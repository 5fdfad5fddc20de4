import { type Core, findFile } from '../core.ts';
import { type JsonObject, objectsOf, stringOf } from '../json.ts';
import { jsonArgument, readContents } from '../read-contents.ts';
import { SlackError } from '../slack-error.ts';
import { addFile, MOST_BYTES } from '../stored-files.ts';
import { wireFile } from '../wire-message.ts';
import type { StoredFile } from '../workspace-state.ts';
import { postMessage } from '../write-message.ts';
import { botAuthor, threadOf } from './chat-methods.ts';
import { joinedChannel, type Method, need } from './method.ts';

const WRITE = ['files:write'];
const READ = ['files:read'];

/** files.getUploadURLExternal, completeUploadExternal, info, delete. */
export const FILE_METHODS: { readonly [name: string]: Method } = {
  'files.getUploadURLExternal': {
    scopes: WRITE,
    run({ core }, args) {
      need(args, 'filename', 'length');
      const size = Number(args.length);
      if (!Number.isInteger(size) || size <= 0)
        throw new SlackError('invalid_arguments', ['[ERROR] length must be > 0']);
      if (size > MOST_BYTES) throw new SlackError('file_uploads_too_large');
      const file = addFile(core, { name: stringOf(args.filename), user: core.state.ids.botUser, size });
      // The id is random: who knows the address was given it by us.
      return { upload_url: `${core.origin}/upload/v1/${file.id}`, file_id: file.id };
    },
  },
  'files.completeUploadExternal': {
    scopes: WRITE,
    run({ core }, args) {
      need(args, 'files');
      const asked = objectsOf(jsonArgument(args.files));
      const files = asked.map((one) => uploaded(core, one));
      if (files.length === 0)
        throw new SlackError('invalid_arguments', ['[ERROR] missing required field: files']);
      const to = args.channel_id ?? stringOf(args.channels).split(',')[0];
      if (to) share(core, { ...args, channel: to }, files);
      core.file.changed();
      return { files: files.map((file) => wireFile(core, file)) };
    },
  },
  'files.info': {
    scopes: READ,
    run: ({ core }, args) => ({ file: wireFile(core, known(core, args)), comments: [] }),
  },
  'files.delete': {
    scopes: WRITE,
    run({ core }, args) {
      const file = known(core, args);
      if (file.user !== core.state.ids.botUser) throw new SlackError('cant_delete_file');
      core.state.files = core.state.files.filter((other) => other !== file);
      core.file.changed();
      return {};
    },
  },
};

function known(core: Core, args: JsonObject): StoredFile {
  need(args, 'file');
  const file = findFile(core, stringOf(args.file));
  if (!file?.complete) throw new SlackError('file_not_found');
  return file;
}

/** A file whose bytes have come, now completed with its title. */
function uploaded(core: Core, asked: JsonObject): StoredFile {
  const file = findFile(core, stringOf(asked.id));
  if (!file || !core.file.readBytes(file.id)) throw new SlackError('file_not_found');
  file.title = stringOf(asked.title) || file.name;
  file.complete = true;
  return file;
}

function share(core: Core, args: JsonObject, files: readonly StoredFile[]): void {
  const channel = joinedChannel(core, args);
  for (const file of files) file.channels.push(channel.id);
  const comment = stringOf(args.initial_comment);
  const contents =
    comment || args.blocks ? readContents({ text: comment, blocks: args.blocks }) : { text: '' };
  postMessage(core, channel, {
    ...contents,
    ...botAuthor(core),
    ...threadOf(channel, args),
    subtype: 'file_share',
    files: files.map((file) => file.id),
  });
}
