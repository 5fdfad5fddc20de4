import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Application } from '../program/application.ts';
import type { Bilingual } from '../program/bilingual.ts';
import { factsMessages } from './facts-messages.ts';
import { applicationEntries, applicationOf } from './read-application.ts';
import { yamlPlaces } from './yaml-places.ts';

/** Something in a file of facts that has to be mended; `line` from 1, null where it has no place. */
export interface FactsProblem {
  readonly line: number | null;
  readonly message: Bilingual;
}

export type FactsReading =
  | { readonly kind: 'facts'; readonly application: Application }
  | { readonly kind: 'unreadable'; readonly problems: readonly FactsProblem[] };

/** Characters: six times the example, which is complete. */
const MOST = 200_000;
/** Nothing in an application lies deeper. */
const DEEPEST = 12;

/**
 * A company's facts as YAML, in the form of the shipped example. No alias is followed and nothing deep is opened, so
 * that a small text stays small.
 */
export function readFactsFile(text: string): FactsReading {
  if (text.length > MOST) return unreadable([{ line: null, message: TOO_LONG }]);
  try {
    const raw = load(text, { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: DEEPEST });
    const read = applicationOf(raw);
    if (read.kind === 'application') return { kind: 'facts', application: read.application };
    const lineOf = yamlPlaces(text);
    return unreadable(
      read.issues.flatMap((issue) =>
        factsMessages(issue, applicationEntries).map(({ path, message }) => ({
          line: lineOf(path),
          message,
        })),
      ),
    );
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark } = error;
    return unreadable([{ line: mark === undefined ? null : mark.line + 1, message: notYaml(reason) }]);
  }
}

function unreadable(problems: readonly FactsProblem[]): FactsReading {
  return {
    kind: 'unreadable',
    problems: [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

const TOO_LONG: Bilingual = {
  en: `The file is longer than ${MOST.toLocaleString('en')} characters. Facts are short: leave out what belongs into an annex.`,
  zh: `文件超过${MOST / 10_000}万字。资料宜简短，请将应列入附件的内容移出。`,
};

function notYaml(reason: string): Bilingual {
  return {
    en: `This line is no YAML (${reason}). Look at the quotes, the colons and the indentation.`,
    zh: `此行不符合YAML格式（${reason}），请检查引号、冒号和缩进。`,
  };
}
