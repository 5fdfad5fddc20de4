import type { Application } from '../../program/application.ts';
import type { Lang } from '../../program/bilingual.ts';
import { moneyBothWays } from '../../program/money.ts';

/** What an application says, one fact a line: where it stands, then what it is. What is not filled in has no line. */
export function applicationLines(application: Application, lang: Lang): string[] {
  return linesOf(application, [], lang);
}

function linesOf(value: unknown, path: readonly string[], lang: Lang): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'bigint') return [`${path.join('.')}: ${moneyBothWays(value)}`];
  if (typeof value !== 'object') return [`${path.join('.')}: ${String(value)}`];
  if ('en' in value && 'zh' in value) return linesOf(value[lang], path, lang);
  if (value instanceof Map) return linesOf(Object.fromEntries(value), path, lang);
  return Object.entries(value).flatMap(([key, one]) => {
    const name = Array.isArray(value) ? String(Number(key) + 1) : key;
    return linesOf(one, [...path, name], lang);
  });
}
