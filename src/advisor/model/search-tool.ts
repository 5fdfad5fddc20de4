import { z } from 'zod';
import type { RankedPassage } from '../../knowledge/search.ts';
import type { Lang } from '../../program/bilingual.ts';
import type { CheckTool } from '../tools/check-tool.ts';
import { makeTool } from '../tools/make-tool.ts';
import type { ModelSources } from './model-sources.ts';

const MOST_QUERY = 300;
const MOST_FOUND = 6;

/** The search as a tool: what it finds gets its mark among the sources of this answer. */
export function searchTool(
  find: (query: string) => readonly RankedPassage[],
  sources: ModelSources,
  lang: Lang,
): CheckTool {
  return makeTool(
    {
      name: 'search_program',
      description:
        'Finds passages of the program text by a question or by words, in English or Chinese. Use it when the passages that came with the question do not hold what is asked. Returns the best passages, each with the mark to cite it by.',
      schema: z.strictObject({
        query: z.string().min(1).max(MOST_QUERY).describe('What to look for, as a question or a few words.'),
      }),
      check: ({ query }) => {
        const passages = find(query).slice(0, MOST_FOUND);
        const lines = passages.map((passage) => {
          const { mark, text } = sources.addPassage(passage);
          return `[${mark}] ${text}`;
        });
        return { sections: [{ lines, share: 1 }], result: { kind: 'passages', passages }, findings: [] };
      },
    },
    lang,
  );
}
