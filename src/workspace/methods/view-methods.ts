import { findPerson } from '../core.ts';
import { type JsonObject, stringOf } from '../json.ts';
import { jsonArgument } from '../read-contents.ts';
import { SlackError } from '../slack-error.ts';
import type { Place, Triggers } from '../triggers.ts';
import { findOpenView, makeView, publishHome, pushView, replaceView, stackOf } from '../views.ts';
import { type Method, need } from './method.ts';

/** views.open, push, update, publish. None asks for a scope. */
export const VIEW_METHODS: { readonly [name: string]: Method } = {
  'views.open': {
    run({ core, triggers }, args) {
      // Checked before the trigger is used up, so that a view mended in time still opens.
      const view = makeView(core, jsonArgument(args.view), 'modal');
      pushView(core, placeOf(triggers, args), view);
      return { view };
    },
  },
  'views.push': {
    run({ core, triggers }, args) {
      const given = jsonArgument(args.view);
      makeView(core, given, 'modal');
      const place = placeOf(triggers, args);
      const below = stackOf(core, place).at(-1)?.view;
      const view = makeView(core, given, 'modal', undefined, below);
      pushView(core, place, view);
      return { view };
    },
  },
  'views.update': {
    run({ core }, args) {
      const open = findOpenView(core, stringOf(args.view_id), stringOf(args.external_id));
      if (!open) throw new SlackError('not_found');
      if (args.hash && args.hash !== open.view.hash) throw new SlackError('hash_conflict');
      const view = makeView(core, jsonArgument(args.view), 'modal', open.view);
      replaceView(core, open, view);
      return { view };
    },
  },
  'views.publish': {
    run({ core }, args) {
      need(args, 'user_id');
      if (!core.manifest.hasHome) throw new SlackError('not_enabled');
      const person = stringOf(args.user_id);
      if (!findPerson(core, person)) throw new SlackError('user_not_found');
      return { view: publishHome(core, person, jsonArgument(args.view), stringOf(args.hash)) };
    },
  },
};

function placeOf(triggers: Triggers, args: JsonObject): Place {
  const place = triggers.use(stringOf(args.trigger_id) || stringOf(args.interactivity_pointer));
  if (typeof place === 'string') throw new SlackError(place);
  return place;
}
