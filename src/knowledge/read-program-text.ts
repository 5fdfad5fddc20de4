import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { figuresApart } from './figures.ts';
import type { KnowledgeProblems } from './knowledge-problems.ts';
import type { Origin, TextSection } from './library.ts';
import { type KnowledgeFile, readText, validated } from './read-entries.ts';
import { day, text } from './yaml-fields.ts';

/** The page's sections in its own order; also the citation ids. */
const SECTION_IDS = [
  'summary',
  'overview',
  'funding',
  'eligibility',
  'process',
  'planning',
  'sample-budget',
  'market',
  'esg',
  'risk',
  'talent',
  'reporting',
  'checklist',
  'tips',
];

const frontMatter = z.strictObject({
  document: text,
  page: text,
  updated: day,
  read: day,
  checksum: z.string().regex(/^[0-9a-f]{64}$/, 'write the SHA-256 of the page text, 64 hex digits'),
  statement: text,
});

interface OneLanguage {
  readonly front: z.infer<typeof frontMatter> | undefined;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly paragraphs: readonly string[];
  }[];
}

/** Both languages of the program text, aligned section by section and paragraph by paragraph. */
export function readProgramText(
  english: KnowledgeFile,
  chinese: KnowledgeFile,
  problems: KnowledgeProblems,
): { readonly origin: Origin; readonly sections: readonly TextSection[] } {
  const en = readOne(english, problems);
  const zh = readOne(chinese, problems);
  if (en.front && zh.front && en.front.checksum !== zh.front.checksum) {
    problems.add(
      chinese.name,
      'front matter',
      `the checksum differs from ${english.name}: restate the same page`,
    );
  }
  const sections = en.sections.map((section): TextSection => {
    const other = zh.sections.find(({ id }) => id === section.id);
    const counts = [section.paragraphs.length, other?.paragraphs.length ?? 0];
    if (counts[0] !== counts[1]) {
      problems.add(
        chinese.name,
        section.id,
        `${counts[1]} paragraphs, ${counts[0]} in English: align them one to one`,
      );
    }
    return {
      id: section.id,
      heading: { en: section.heading, zh: other?.heading ?? '' },
      paragraphs: section.paragraphs.map((paragraph, at) => {
        const translated = other?.paragraphs[at] ?? '';
        const apart = figuresApart(paragraph, translated);
        if (apart.length > 0 && counts[0] === counts[1]) {
          problems.add(
            chinese.name,
            section.id,
            `paragraph ${at + 1} differs from English in ${apart.join(', ')}: write the same figures`,
          );
        }
        return { en: paragraph, zh: translated };
      }),
    };
  });
  return {
    origin: {
      document: en.front?.document ?? '',
      page: { en: en.front?.page ?? '', zh: zh.front?.page ?? '' },
      updated: en.front?.updated ?? '',
      checksum: en.front?.checksum ?? '',
    },
    sections,
  };
}

function readOne(file: KnowledgeFile, problems: KnowledgeProblems): OneLanguage {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readText(file, problems)) ?? [];
  const sections = body
    .split(/^## /m)
    .slice(1)
    .map((chunk) => {
      const [head = '', ...rest] = chunk.split('\n');
      const [, id = head, heading = ''] = /^\[([a-z-]+)\] (.+)$/.exec(head) ?? [];
      const paragraphs = rest.join('\n').split(/\n{2,}/);
      return { id, heading, paragraphs: paragraphs.map((p) => p.trim()).filter((p) => p !== '') };
    });
  const ids = sections.map(({ id }) => id);
  if (ids.join() !== SECTION_IDS.join()) {
    problems.add(
      file.name,
      null,
      `the sections are ${ids.join(', ') || 'missing'}: write "## [id] Heading" for ${SECTION_IDS.join(', ')}, in this order`,
    );
  }
  return { front: validated(file, 'front matter', frontMatter, frontOf(front), problems), sections };
}

function frontOf(front: string): unknown {
  try {
    return load(front, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}
