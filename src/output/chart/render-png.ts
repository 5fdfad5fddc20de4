export interface RenderInput {
  readonly svg: string;
  readonly zoom: number;
  readonly family: string;
  /** Paths. No other font is looked at, so that the picture is the same on every machine. */
  readonly fonts: readonly string[];
}

export async function renderPng({ svg, zoom, family, fonts }: RenderInput): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [...fonts], defaultFontFamily: family },
    fitTo: { mode: 'zoom', value: zoom },
    logLevel: 'off',
  });
  return image.asPng();
}
