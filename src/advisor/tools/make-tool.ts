import type { z } from 'zod';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { Finding } from '../../program/finding.ts';
import type { CheckTool, ToolResult, ToolValue } from './check-tool.ts';
import { refusalOf } from './refusal-of.ts';
import { type Section, toolText } from './tool-text.ts';

/** What a check has to tell, before it is made one text. */
export interface Told {
  readonly sections: readonly Section[];
  readonly result: ToolValue;
  readonly findings: readonly Finding[];
}

interface ToolDefinition<S extends z.ZodObject> {
  readonly name: string;
  readonly description: string;
  readonly schema: S;
  readonly check: (input: z.infer<S>) => Told | Promise<Told>;
}

/** A tool that holds its input to its schema before it runs. */
export function makeTool<S extends z.ZodObject>(definition: ToolDefinition<S>, lang: Lang): CheckTool {
  const { name, description, schema, check } = definition;
  return {
    name,
    description,
    schema,
    run: async (input) => {
      const read = schema.safeParse(input);
      if (!read.success) return refused(name, refusalOf(read.error, Object.keys(schema.shape)), lang);
      const { sections, result, findings } = await check(read.data);
      return { text: toolText(name, sections, lang), result, findings };
    },
  };
}

/** Nothing was run; the sentence says what to send. */
export function refused(name: string, why: Bilingual, lang: Lang): ToolResult {
  return {
    text: toolText(name, [{ lines: [why[lang]], share: 1 }], lang),
    result: { kind: 'none', why },
    findings: [],
  };
}

/** The same from inside a check: what it needs is not there, or cannot be read. */
export function nothing(why: Bilingual, lang: Lang): Told {
  return { sections: [{ lines: [why[lang]], share: 1 }], result: { kind: 'none', why }, findings: [] };
}
