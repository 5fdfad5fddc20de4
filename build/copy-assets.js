// tsc compiles the scripts; what stands beside them as it is goes along: the page's HTML and style, the charts' fonts.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';

for (const folder of ['workspace/page/', 'output/fonts/']) {
  const from = new URL(`../src/${folder}`, import.meta.url);
  const to = new URL(`../dist/${folder}`, import.meta.url);
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (/\.(html|css|svg|otf|ttf|txt)$/.test(name)) copyFileSync(new URL(name, from), new URL(name, to));
  }
}
