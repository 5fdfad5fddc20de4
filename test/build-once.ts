import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const TSC = 'node_modules/typescript/bin/tsc';

/** Children run from dist, so it is brought up to the sources before any test. Types are for `npm run check`. */
export function setup(): void {
  for (const step of [[TSC, '-p', 'tsconfig.build.json'], ['build/bundle.js'], ['build/keep-knowledge.js']]) {
    const built = spawnSync(process.execPath, step, { cwd: ROOT });
    if (built.error) throw built.error;
    // What is left from an earlier build would be tried instead.
    if (built.status !== 0 && step[0] !== TSC) throw new Error(`${step[0]} failed: ${built.stderr}`);
  }
}
