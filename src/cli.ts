#!/usr/bin/env node
import { existsSync, mkdirSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer as readStream } from 'node:stream/consumers';
import { createAdvisor } from './advisor/create-advisor.ts';
import { fileIndex } from './advisor/documents/own-indexes.ts';
import { openModel } from './advisor/model/open-model.ts';
import { forbidTracing, readSettings, type Settings } from './config.ts';
import { decodeText } from './intake/decode-text.ts';
import { openDenseLeg } from './knowledge/dense/open-dense-leg.ts';
import { readKeptTerms } from './knowledge/kept-terms.ts';
import { KnowledgeError } from './knowledge/knowledge-problems.ts';
import type { Library } from './knowledge/library.ts';
import { loadLibrary } from './knowledge/load-library.ts';
import type { Lang } from './program/bilingual.ts';
import type { Ledger, Store } from './store/store.ts';
import { askCommand } from './terminal/ask.ts';
import { callListCommand, callSetCommand } from './terminal/call.ts';
import { cashCommand } from './terminal/cash.ts';
import { checkApplicationCommand } from './terminal/check-application.ts';
import { checkBudgetCommand } from './terminal/check-budget.ts';
import { checkDeadlineCommand } from './terminal/check-deadline.ts';
import { checkDocumentsCommand } from './terminal/check-documents.ts';
import { checkDraftCommand } from './terminal/check-draft.ts';
import { checkEligibilityCommand } from './terminal/check-eligibility.ts';
import { compareCommand } from './terminal/compare.ts';
import { doctorCommand } from './terminal/doctor.ts';
import { draftCommand } from './terminal/draft.ts';
import { examinations } from './terminal/examinations.ts';
import { guardCommand } from './terminal/guard.ts';
import { helpText } from './terminal/help.ts';
import { ingestCommand } from './terminal/ingest.ts';
import { questionsCommand } from './terminal/questions.ts';
import { repairBudgetCommand } from './terminal/repair-budget.ts';
import { scenarioBudgetCommand } from './terminal/scenario-budget.ts';
import { searchCommand } from './terminal/search.ts';
import { type Session, StoreUnopened, UsageError } from './terminal/session.ts';
import { sourcesCommand } from './terminal/sources.ts';

type Command = (args: readonly string[], session: Session, settings: Settings) => Promise<number>;

/** A command's words and what runs it; two-word commands are looked up first. */
const COMMANDS: Readonly<Record<string, Command>> = {
  'check budget': checkBudgetCommand,
  'check deadline': checkDeadlineCommand,
  'check eligibility': checkEligibilityCommand,
  'check documents': checkDocumentsCommand,
  'check application': checkApplicationCommand,
  'check draft': checkDraftCommand,
  'repair budget': repairBudgetCommand,
  'scenario budget': scenarioBudgetCommand,
  cash: cashCommand,
  ask: askCommand,
  draft: draftCommand,
  guard: guardCommand,
  questions: questionsCommand,
  search: searchCommand,
  ingest: ingestCommand,
  sources: sourcesCommand,
  compare: compareCommand,
  'call set': callSetCommand,
  'call list': callListCommand,
  doctor: (args, session, settings) =>
    doctorCommand(args, session, examinations(patientOf(session, settings))),
};

const KNOWLEDGE = new URL('../knowledge/', import.meta.url);

async function run(argv: readonly string[]): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  forbidTracing(process.env);
  const read = readSettings(process.env);
  const lang = optionOf('--lang', argv);
  if (!read.ok) return refuse(read.problems.map((problem) => problem[lang === 'zh' ? 'zh' : 'en']).join(' '));
  const { settings } = read;
  const spoken: Lang = lang === 'en' || lang === 'zh' ? lang : settings.lang;
  try {
    if (lang !== undefined && lang !== spoken)
      throw new UsageError({ en: '--lang is en or zh.', zh: '--lang 只能是 en 或 zh。' });
    if (argv.length === 0 || argv[0] === 'help' || argv[0] === '--help') {
      process.stdout.write(`${helpText(spoken)}\n`);
      return 0;
    }
    if (argv[0] === 'start') {
      const { start } = await import('./main.ts');
      await start();
      return 0;
    }
    const words = argv.slice(0, 2).join(' ');
    const two = Object.hasOwn(COMMANDS, words);
    const name = two ? words : (argv[0] ?? '');
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined) throw new UsageError(unknownCommand(words));
    const session = makeSession(settings, spoken, optionOf('--at', argv));
    return await command(argv.slice(two ? 2 : 1), session, settings);
  } catch (error) {
    if (error instanceof UsageError) return refuse(error.said[spoken]);
    // A broken knowledge folder is the keeper's to mend: every place in it is named, without a stack.
    if (error instanceof KnowledgeError) return refuse(error.message);
    throw error;
  }
}

function makeSession(settings: Settings, lang: Lang, at: string | undefined): Session {
  const kept = new URL(`../dist/kept/${settings.cycle}.`, import.meta.url).href;
  const library = loadLibrary(KNOWLEDGE, settings.cycle, new URL(`${kept}parts`));
  const ownIndex = join(settings.dataFolder, 'documents', 'terminal.index');
  return {
    library,
    advisor: createAdvisor(
      library,
      () => readKeptTerms(new URL(`${kept}terms`), library),
      denseLegOf(settings, library),
      openModel(settings.model, {
        library,
        prompts: new URL('../prompts/', import.meta.url),
        ledger: () => ledgerOf(settings),
        elapsed: () => performance.now(),
        log: (line) => process.stderr.write(`${line}\n`),
      }),
      fileIndex(ownIndex),
    ),
    lang,
    now: at === undefined ? new Date().toISOString() : instantOf(at),
    readText,
    readBytes,
    listFiles,
    write,
    openStore: (make) => openKept(settings.store, make),
    elapsed: () => performance.now(),
    out: (text) => process.stdout.write(`${text}\n`),
    note: (text) => process.stderr.write(`${text}\n`),
  };
}

async function openKept(place: Settings['store'], make: boolean): Promise<Store | null> {
  if ('file' in place && !make && !existsSync(place.file)) return null;
  try {
    if ('file' in place) mkdirSync(dirname(place.file), { recursive: true });
    const { openStore } = await import('./store/open-store.ts');
    return await openStore(place, Date.now());
  } catch {
    throw new StoreUnopened({
      en: 'What is kept between commands cannot be opened. Run torch doctor: it says what is wrong with TORCH_DATA or TORCH_DATABASE_URL.',
      zh: '无法打开已保存的数据。请运行 torch doctor，查看 TORCH_DATA 或 TORCH_DATABASE_URL 的问题。',
    });
  }
}

/** Opened with the first question that a model words; the process's end closes it. */
async function ledgerOf({ store }: Settings): Promise<Ledger> {
  const kept = await openKept(store, true);
  if (kept === null) throw new Error('A store that is to be made was not.');
  return kept.ledger;
}

function denseLegOf({ embeddings, dataFolder }: Settings, library: Library) {
  return openDenseLeg(embeddings, {
    library,
    dataFolder,
    elapsed: () => performance.now(),
    log: (line) => process.stderr.write(`${line}\n`),
  });
}

function instantOf(text: string): string {
  // Without an offset the instant would depend on where the process runs.
  const full = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  const instant = full ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) return new Date(instant).toISOString();
  throw new UsageError({
    en: `--at "${text}" is not an instant. Write it with its offset: 2026-11-23T04:00:00Z or 2026-11-23T12:00:00+08:00.`,
    zh: `--at “${text}”不是时刻，请写成 2026-11-23T04:00:00Z 或 2026-11-23T12:00:00+08:00 的形式。`,
  });
}

async function readText(path: string): Promise<string> {
  return decodeText(await readBytes(path)).text;
}

async function readBytes(path: string): Promise<Uint8Array> {
  if (path === '-') return readStream(process.stdin);
  try {
    return await readFile(path);
  } catch {
    throw new UsageError({
      en: `${path} cannot be opened. Check the path, or use - for standard input.`,
      zh: `无法打开 ${path}。请检查路径，或用 - 表示标准输入。`,
    });
  }
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  } catch {
    throw new UsageError({
      en: `The folder ${folder} cannot be opened. Check the path.`,
      zh: `无法打开文件夹 ${folder}。请检查路径。`,
    });
  }
}

async function write(path: string, bytes: Uint8Array | string): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch {
    throw new UsageError({
      en: `${path} cannot be written. Check that its folder exists and may be written to.`,
      zh: `无法写入 ${path}。请检查所在文件夹是否存在、是否有写入权限。`,
    });
  }
}

function patientOf(session: Session, settings: Settings) {
  return {
    nodeVersion: process.version,
    dataFolder: settings.dataFolder,
    library: session.library,
    slack: settings.slack,
    model: settings.model,
    embeddings: settings.embeddings,
    dense: denseLegOf(settings, session.library),
    tryStore: async () => {
      const { openStore } = await import('./store/open-store.ts');
      const store = await openStore(settings.store, Date.now());
      await store.close();
    },
  };
}

/** The value after an option, before its command reads its own: `--lang zh` or `--lang=zh`. */
function optionOf(name: string, argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = argv[at];
  return word === name ? argv[at + 1] : word?.slice(name.length + 1);
}

function unknownCommand(words: string) {
  return {
    en: `There is no command "${words}". The commands: ${Object.keys(COMMANDS).join(', ')}, start. More: torch help.`,
    zh: `没有“${words}”这个命令。可用命令：${Object.keys(COMMANDS).join('、')}、start。详见 torch help。`,
  };
}

function refuse(line: string): number {
  process.stderr.write(`${line.replaceAll('\n', ' ')}\n`);
  return 2;
}

// A reader that closes early (head, less) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await run(process.argv.slice(2));
