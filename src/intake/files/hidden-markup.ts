const ATTRIBUTE = /([a-z-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/gi;
const OUT_OF_SIGHT =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:[;!}]|$)|font-size\s*:\s*0*(?:\.\d+|[01](?:\.\d+)?)?(?:px|pt|em|rem|%)?\s*(?:[;!}]|$)/i;
const WHITE =
  /(?:^|[;{\s])color\s*:\s*(?:white|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255[^)]*\))\s*(?:[;!}]|$)/i;
const BACKGROUND = /background|bgcolor/i;
/** Of a style sheet: ".note" or "#note" with what it sets. */
const RULE = /([^{}]{1,400})\{([^{}]{0,2000})\}/g;

/** Says of an element whether its readers see it. Knows style attributes and the style sheet's plain rules. */
export interface HiddenMarkup {
  learn(styleSheet: string): void;
  isHidden(attributes: string): boolean;
}

/** `html`: white letters are hidden only where nothing gives the page another ground. */
export function hiddenMarkup(html: string): HiddenMarkup {
  const onWhite = !BACKGROUND.test(html);
  const unseen = (style: string) => OUT_OF_SIGHT.test(style) || (onWhite && WHITE.test(style));
  const classes = new Set<string>();
  const ids = new Set<string>();
  return {
    learn(styleSheet) {
      for (const [, selectors = '', style = ''] of styleSheet.matchAll(RULE)) {
        if (!unseen(style)) continue;
        for (const selector of selectors.split(',')) {
          const [, sign, name] = /^\s*[a-z]*([.#])([\w-]+)\s*$/i.exec(selector) ?? [];
          if (name !== undefined) (sign === '.' ? classes : ids).add(name);
        }
      }
    },
    isHidden(attributes) {
      if (attributes.length < 4) return false;
      if (/(?:^|\s)hidden(?=[\s=/]|$)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""'))) return true;
      for (const [, name = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
        const value = double ?? single ?? bare ?? '';
        if (/^style$/i.test(name) && unseen(value)) return true;
        if (/^class$/i.test(name) && value.split(/\s+/).some((one) => classes.has(one))) return true;
        if (/^id$/i.test(name) && ids.has(value)) return true;
      }
      return false;
    },
  };
}
