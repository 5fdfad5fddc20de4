import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DOCUMENT } from './file-kind.ts';

const PIECE = /<(\/?)w:(p|r|t|pPr|pStyle|rStyle|vanish|webHidden|color|sz|style)((?:[\s/][^<>]*)?)>/g;

const STYLES = /^word\/styles[^/]*\.xml$/i;
/** Any ground but white: white letters on it are seen. */
const GROUND = /w:fill="(?!auto|ffffff)[^"]+"|<w:highlight\b|<w:background\b/i;
const OFF = /w:val="(?:0|false|off|none)"/;
const WHITE = /w:val="ffffff"/i;
/** Half points: letters this small are not meant to be read. */
const SMALLEST = 4;

/** A DOCX without the words that Word does not show: hidden ones, white on white, and those too small to see. */
export function dropHiddenRuns(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly dropped: boolean } {
  const files = unzipSync(bytes, { filter: ({ name }) => DOCUMENT.test(name) || STYLES.test(name) });
  const texts = Object.entries(files).map(([name, data]) => [name, strFromU8(data)] as const);
  const styles = texts.find(([name]) => STYLES.test(name))?.[1] ?? '';
  const grounds = texts.some(([, xml]) => GROUND.test(xml));
  const hiddenStyles = stylesHidden(styles, grounds);
  const changed = texts
    .filter(([name]) => DOCUMENT.test(name))
    .map(([name, xml]) => [name, withoutHidden(xml, hiddenStyles, grounds)] as const)
    .filter(([name, xml]) => xml !== texts.find(([one]) => one === name)?.[1]);
  if (changed.length === 0) return { bytes, dropped: false };
  const all = unzipSync(bytes);
  for (const [name, xml] of changed) all[name] = strToU8(xml);
  return { bytes: zipSync(all, { level: 0 }), dropped: true };
}

function withoutHidden(xml: string, styles: ReadonlySet<string>, grounds: boolean): string {
  const runs: { hidden: boolean }[] = [];
  let paragraphHidden = false;
  let marks = false;
  let kept = '';
  let from = 0;
  for (const match of xml.matchAll(PIECE)) {
    const [tag, closing, name, attributes = ''] = match;
    const alone = attributes.endsWith('/');
    const run = runs.at(-1);
    if (name === 'p') paragraphHidden = false;
    else if (name === 'pPr') marks = closing === '' && !alone;
    else if (name === 'r') {
      if (closing) runs.pop();
      else if (!alone) runs.push({ hidden: paragraphHidden });
    } else if (name === 'pStyle') paragraphHidden = styles.has(idIn(attributes));
    else if (name === 't') {
      const end = match.index + tag.length;
      if (closing || alone || !runs.some(({ hidden }) => hidden)) continue;
      const close = xml.indexOf('</w:t>', end);
      if (close < 0) break;
      kept += xml.slice(from, end);
      from = close;
    } else if (run !== undefined && !marks) {
      run.hidden ||=
        name === 'rStyle' ? styles.has(idIn(attributes)) : hides(name ?? '', attributes, grounds);
    }
  }
  return kept + xml.slice(from);
}

function hides(name: string, attributes: string, grounds: boolean): boolean {
  if (name === 'vanish') return !OFF.test(attributes);
  if (name === 'color') return !grounds && WHITE.test(attributes);
  return name === 'sz' && Number(/w:val="(\d+)"/.exec(attributes)?.[1] ?? 99) <= SMALLEST;
}

/** Styles whose own letters are hidden. */
function stylesHidden(xml: string, grounds: boolean): ReadonlySet<string> {
  const hidden = new Set<string>();
  let style = '';
  for (const [, closing, name = '', attributes = ''] of xml.matchAll(PIECE)) {
    if (name === 'style') style = closing ? '' : (/w:styleId="([^"]*)"/.exec(attributes)?.[1] ?? '');
    else if (style !== '' && hides(name, attributes, grounds)) hidden.add(style);
  }
  return hidden;
}

function idIn(attributes: string): string {
  return /w:val="([^"]*)"/.exec(attributes)?.[1] ?? '';
}
