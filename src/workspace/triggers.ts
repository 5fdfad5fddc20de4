import { SLACK_LIMITS } from '../slack-limits.ts';
import type { Core } from './core.ts';
import { makeSecret } from './make-id.ts';

/** Where something a person did came from: a view opened by it appears there. */
export interface Place {
  readonly person: string;
  readonly tab: string;
}

/** Trigger ids: good for 3 s and for one view. */
export interface Triggers {
  make(place: Place): string;
  /** The place, or Slack's error. */
  use(id: string): Place | 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';
}

/** Kept in memory; used and old ones stay known for their right error, the oldest are dropped beyond 500. */
export function createTriggers(core: Core): Triggers {
  const known = new Map<string, { place: Place; made: number; used: boolean }>();
  return {
    make(place) {
      const made = core.now().getTime();
      const id = `${made}.${core.state.lastMicros}.${makeSecret(16)}`;
      known.set(id, { place, made, used: false });
      const oldest = known.keys().next().value;
      if (known.size > 500 && oldest) known.delete(oldest);
      return id;
    },
    use(id) {
      const trigger = known.get(id);
      if (!trigger) return 'invalid_trigger_id';
      if (trigger.used) return 'exchanged_trigger_id';
      if (core.now().getTime() - trigger.made > SLACK_LIMITS.triggerMs) return 'expired_trigger_id';
      trigger.used = true;
      return trigger.place;
    },
  };
}
