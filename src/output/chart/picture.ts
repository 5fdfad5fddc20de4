import type { Canvas } from './canvas.ts';
import { ZOOM } from './canvas.ts';
import { CHART_FONT } from './chart-font.ts';

/** A chart, as a drawing, as a picture and in words. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  /** What it shows, for people who cannot see it and for places that show no pictures. */
  readonly alt: string;
  /** Characters the chart's font lacks, each as "龘 U+9F98"; the chart shows their code points. */
  readonly missing: readonly string[];
}

/** Draws with the chart's own fonts and no others, so that the picture is the same on every machine. */
export async function pictureOf(svg: string, alt: string, canvas: Canvas): Promise<Picture> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...CHART_FONT.paths],
      defaultFontFamily: CHART_FONT.family,
    },
    fitTo: { mode: 'zoom', value: ZOOM },
    logLevel: 'off',
  });
  return { svg, png: image.asPng(), alt, missing: canvas.missing };
}
