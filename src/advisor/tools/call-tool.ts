import type { Lang } from '../../program/bilingual.ts';
import type { CheckTool, ToolResult } from './check-tool.ts';
import { refused } from './make-tool.ts';
import { clipped } from './tool-text.ts';

/** Longer arguments than any schema lets through are not even parsed. */
const MOST_ARGUMENTS = 200_000;

/**
 * Calls a tool as a model asked for it: by name, with an object or its JSON. A name that is none of them and arguments
 * that are not JSON come back as a sentence, as everything does that a schema refuses.
 */
export async function callTool(
  tools: readonly CheckTool[],
  name: string,
  args: unknown,
  lang: Lang = 'en',
): Promise<ToolResult> {
  const tool = tools.find((each) => each.name === name);
  if (tool === undefined) {
    const names = tools.map((each) => each.name);
    const asked = clipped(name, 40);
    const why = {
      en: `There is no tool "${asked}". The tools: ${names.join(', ')}.`,
      zh: `没有名为“${asked}”的工具。可用工具：${names.join('、')}。`,
    };
    return refused('no_tool', why, lang);
  }
  if (typeof args !== 'string') return tool.run(args ?? {});
  const read = parsed(args);
  if (read !== null) return tool.run(read.value);
  const why = {
    en: 'Nothing was checked. The arguments are not valid JSON, or too long. Send one JSON object with the fields of the schema.',
    zh: '未执行检查。参数不是有效的 JSON，或过长。请按参数说明发送一个 JSON 对象。',
  };
  return refused(tool.name, why, lang);
}

function parsed(text: string): { readonly value: unknown } | null {
  if (text.length > MOST_ARGUMENTS) return null;
  // A tool without fields is called with nothing by some models.
  if (text.trim() === '') return { value: {} };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
