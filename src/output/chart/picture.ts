import { runCapped } from '../../capped/run-capped.ts';
import { ZOOM } from './canvas.ts';
import { CHART_FONT } from './chart-font.ts';
import { type RenderInput, renderPng } from './render-png.ts';

/** A chart as a drawing and in words. */
export interface Drawing {
  readonly svg: string;
  /** What it shows, for people who cannot see it and for places that show no pictures. */
  readonly alt: string;
  /** Characters the chart's fonts lack, each as "龘 U+9F98"; the chart shows their code points. */
  readonly missing: readonly string[];
}

export interface Picture extends Drawing {
  readonly png: Uint8Array;
}

const ENTRY = new URL('./render-entry.ts', import.meta.url);

/**
 * A drawing as a picture. The renderer runs in a child process: in a long-lived one its pictures stay in memory, some
 * 15 MB each, until the runtime happens to collect them.
 */
export async function pictureOf(drawing: Drawing): Promise<Picture> {
  const input: RenderInput = {
    svg: drawing.svg,
    zoom: ZOOM,
    family: CHART_FONT.family,
    fonts: CHART_FONT.paths,
  };
  const drawn = await runCapped<Uint8Array>(ENTRY, input);
  return { ...drawing, png: drawn.ok ? drawn.value : await renderPng(input) };
}
