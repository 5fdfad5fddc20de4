// tsc compiles the page's scripts; its HTML and style go beside them as they are.
import { copyFileSync, readdirSync } from 'node:fs';

const from = new URL('../src/workspace/page/', import.meta.url);
const to = new URL('../dist/workspace/page/', import.meta.url);
for (const name of readdirSync(from)) {
  if (/\.(html|css|svg)$/.test(name)) copyFileSync(new URL(name, from), new URL(name, to));
}
