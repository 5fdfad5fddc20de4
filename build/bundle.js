// The programs and the children as few files instead of 800: finding, reading and compiling each by itself was a third
// of a start. They replace what tsc wrote in dist under the same names. What is imported late stays in a file of its
// own under dist/chunks, and packages that not every start needs are loaded from node_modules as before.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

const PROGRAMS = ['main', 'cli'];
/** They share no file with the programs, so that each loads what it needs and no more. */
const CHILDREN = [
  'advisor/documents/version-changes-child',
  'intake/files/budget-file-child',
  'intake/files/cash-file-child',
  'intake/files/document-text-child',
  'knowledge/dense/build-graph-worker',
  'output/chart/render-entry',
  'output/document/document-entry',
  'output/workbook/annotate-entry',
];

/** Packages that load at once where they are needed. What they load goes along. */
const PACKAGES =
  /^(?:@slack\/bolt|js-yaml|kysely|papaparse|pino|temporal-polyfill|wink-porter2-stemmer|ws|zod)$/;
/** What ws takes when somebody has installed it. */
const OPTIONAL = /^(?:bufferutil|utf-8-validate)$/;

/** Bolt speaks Socket Mode here: the web server and the sign-in of its other receivers are never called. */
const UNUSED = /^(?:express|@slack\/oauth)$/;
const EMPTY = '\0empty';
const withoutUnused = {
  name: 'without-unused',
  resolveId: (id) => (UNUSED.test(id) ? EMPTY : null),
  load: (id) => (id === EMPTY ? 'export {};' : null),
};

/** Stands for the way from a file to dist until the file has its name. */
const TO_DIST = '__TO_DIST__';

/** A module sees the address it has among what tsc wrote: knowledge, page and children are found from there. */
const addresses = {
  name: 'addresses',
  transform: {
    filter: { code: /import\.meta\.url/ },
    handler(code, id) {
      if (!id.startsWith(SRC)) return null;
      const place = relative(SRC, id).replaceAll('\\', '/').replace(/\.ts$/, '.js');
      return code.replaceAll('import.meta.url', `new URL('${TO_DIST}${place}', import.meta.url).href`);
    },
  },
  renderChunk: (code, { fileName }) =>
    code.replaceAll(TO_DIST, '../'.repeat(fileName.split('/').length - 1) || './'),
};

async function bundle(names) {
  const build = await rolldown({
    input: Object.fromEntries(names.map((name) => [name, `${SRC}${name}.ts`])),
    platform: 'node',
    external: (id, importer) => {
      if (/^[./]/.test(id)) return false;
      return importer?.startsWith(SRC) ? !PACKAGES.test(id) : OPTIONAL.test(id);
    },
    plugins: [withoutUnused, addresses],
  });
  await build.write({
    dir: DIST,
    entryFileNames: '[name].js',
    chunkFileNames: `chunks/${names[0].replaceAll('/', '-')}/[name].js`,
  });
  await build.close();
}

for (const names of [PROGRAMS, ...CHILDREN.map((name) => [name])]) await bundle(names);
