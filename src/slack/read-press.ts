import type { BlockAction } from '@slack/bolt';
import type { ActionId } from './views/buttons.ts';
import { readPlace } from './views/form-place.ts';
import type { Work } from './work.ts';

type PressWork = Work & { readonly kind: 'press' };

/**
 * A pressed button, with the key against repeats: message, time and person. Null for what is no button of ours.
 */
export function readPress(body: BlockAction): { readonly key: string; readonly work: PressWork } | null {
  const action = body.actions[0];
  if (action?.type !== 'button') return null;
  const message = body.container.message_ts ?? body.message?.ts;
  const place = readPlace(body.view?.private_metadata);
  const channel: string | undefined =
    body.channel?.id ?? body.container.channel_id ?? place.channel ?? undefined;
  if (channel === undefined) return null;
  const work: PressWork = {
    kind: 'press',
    action: action.action_id.split(':', 1)[0] as ActionId,
    value: action.value ?? '',
    message: message ?? null,
    ephemeral: body.container.is_ephemeral === true,
    responseUrl: body.response_url ?? null,
    channel,
    thread: threadOf(body, message),
    user: body.user.id,
  };
  const key = `press:${message ?? body.container.view_id}:${action.action_ts}:${work.user}`;
  return { key, work };
}

/** A reply to a button belongs under its message; under an ephemeral one there is no thread. */
function threadOf({ container, message }: BlockAction, ts: string | undefined): string | null {
  const thread: string | undefined = container.thread_ts ?? message?.thread_ts;
  if (thread !== undefined) return thread;
  return container.is_ephemeral === true ? null : (ts ?? null);
}
