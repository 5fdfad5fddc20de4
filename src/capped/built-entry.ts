/** The folder that holds src and dist; the same from either. */
const ROOT = new URL('../../', import.meta.url).href;

/** Where a module is once built: a child process runs JavaScript, also when its parent runs from the sources. */
export function builtEntry(entry: URL): URL {
  const path = entry.href.slice(ROOT.length).replace(/^src\//, 'dist/');
  return new URL(path.replace(/\.ts$/, '.js'), ROOT);
}
