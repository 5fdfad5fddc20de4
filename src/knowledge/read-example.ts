import type { Application } from '../program/application.ts';
import type { Bilingual } from '../program/bilingual.ts';
import { KnowledgeError, type KnowledgeProblems } from './knowledge-problems.ts';
import { readApplication } from './read-application.ts';
import { knowledgeFile, readText, readYaml } from './read-entries.ts';

const FILE = 'example/application.yaml';

/** The example company: its application, which must carry a label, and its budget as text in both languages. */
export function readExample(
  folder: URL,
  problems: KnowledgeProblems,
): { readonly example: Application | undefined; readonly exampleBudget: Bilingual } {
  const budget = (lang: string) => readText(knowledgeFile(folder, `example/budget.${lang}.csv`), problems);
  return { example: readLabelled(folder, problems), exampleBudget: { en: budget('en'), zh: budget('zh') } };
}

function readLabelled(folder: URL, problems: KnowledgeProblems): Application | undefined {
  try {
    const example = readApplication(readYaml(knowledgeFile(folder, FILE), problems), '');
    if (example.label === null) problems.add(FILE, 'label', 'missing: say that the company is invented');
    return example;
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    for (const problem of error.problems) problems.add(FILE, null, problem);
    return undefined;
  }
}
