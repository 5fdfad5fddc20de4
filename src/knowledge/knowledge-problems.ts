/** Everything wrong with the knowledge folder, told at once: each line names file, entry and what to do. */
export class KnowledgeError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The knowledge folder cannot be used:\n${problems.map((p) => `- ${p}`).join('\n')}`);
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}

/** Collects what is wrong while files are read, so that one run shows all of it. */
export class KnowledgeProblems {
  readonly #problems: string[] = [];

  /** `file` as a reader of the folder knows it ("2025/facts.yaml"); `entry` its id, or null for the file as such. */
  add(file: string, entry: string | null, what: string): void {
    this.#problems.push(entry === null ? `${file}: ${what}` : `${file}, ${entry}: ${what}`);
  }

  throwIfAny(): void {
    if (this.#problems.length > 0) throw new KnowledgeError(this.#problems);
  }
}
