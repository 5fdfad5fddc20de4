/** How deep a numbered line stands in an outline: 一、 1, （一） 2, 1. 3, (1) 4; null without a number. */
export function outlineLevel(text: string): number | null {
  const bare = text.trim();
  if (/^[一二三四五六七八九十]{1,3}\s*[、.．]/.test(bare)) return 1;
  if (/^[(（][一二三四五六七八九十]{1,3}[)）]/.test(bare)) return 2;
  if (/^\d{1,2}\s*[、.．](?!\d)/.test(bare)) return 3;
  return /^[(（]\d{1,2}[)）]/.test(bare) ? 4 : null;
}
