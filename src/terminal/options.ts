import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './session.ts';

type OptionTable = NonNullable<ParseArgsConfig['options']>;

/** Options that every command understands. */
const COMMON = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
  at: { type: 'string' },
} as const satisfies OptionTable;

/** Laid over the program's terms by the commands that use terms. */
export const CALL = { call: { type: 'string' } } as const satisfies OptionTable;

/**
 * Reads a command's arguments. `usage` is shown with whatever is wrong.
 * Throws UsageError on an unknown option, a missing value, or too many or too few positionals.
 */
export function readOptions<T extends OptionTable>(
  args: readonly string[],
  options: T,
  usage: string,
  positionals: { readonly min: number; readonly max: number },
) {
  const parsed = parseOrRefuse(args, options, usage);
  const n = parsed.positionals.length;
  if (n < positionals.min) throw refuse('Something is missing', '参数不全', usage);
  if (n > positionals.max)
    throw refuse(`Too much: "${parsed.positionals[positionals.max]}"`, '参数过多', usage);
  return parsed;
}

function parseOrRefuse<T extends OptionTable>(args: readonly string[], options: T, usage: string) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...COMMON, ...options },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    // Node's own message names the option and is one sentence up to its first full stop.
    const [what = 'Wrong arguments'] = (error instanceof Error ? error.message : '').split(/\. |\n/);
    throw refuse(what, `参数有误（${what}）`, usage);
  }
}

function refuse(en: string, zh: string, usage: string): UsageError {
  return new UsageError({ en: `${en}. Usage: torch ${usage}`, zh: `${zh}。用法：torch ${usage}` });
}
