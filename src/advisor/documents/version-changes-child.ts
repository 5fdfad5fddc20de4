import { serveCapped } from '../../capped/serve-capped.ts';
import { type Version, versionChanges } from './version-changes.ts';

/** The process that compares long documents: see `runCapped`. */
serveCapped(([before, after]: readonly [Version, Version]) => versionChanges(before, after));
