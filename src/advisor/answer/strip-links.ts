/** Links as Slack writes them, bare ones, mentions and mail addresses: no words of the question. */
const LINKS: readonly RegExp[] = [
  /<(?:https?|ftp|mailto|tel|javascript|data|slack):[^>\n]*>/giu,
  /<[@#!][^>\s]*>/gu,
  /\b(?:https?|ftp):\/\/(?:[^\s\p{Script=Han}，。？！；、）】」”]|(?<=[/=])\p{Script=Han}+)+/giu,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /(?<![\w.])(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|cn|org|net|gov|edu|io|example|info|dev|xyz)(?:\/[^\s\p{Script=Han}，。？！]*)?(?![\w-])/giu,
];

/** The question without links and addresses, which would be read as words ("example", "click"). */
export function stripLinks(text: string): string {
  let bare = text;
  for (const link of LINKS) bare = bare.replace(link, ' ');
  return bare === text
    ? text
    : bare
        .replace(/\s+(?=[?？.!,，。]|$)/gu, '')
        .replace(/\s+/gu, ' ')
        .trim();
}

/** "For example" inside a question about something else asks for no example, and "fine?" at its end for no penalty. */
export function stripFillers(folded: string): string {
  return folded
    .replace(/\s*,?\s*\b(?:for (?:example|instance)|e\.g\.)\s*,?\s*/gu, ' ')
    .replace(/[，,]?(?:比如说?|例如|譬如)[，,]?/gu, '')
    .replace(ALL_RIGHT, 'ok')
    .replace(/,? (?:correct|is that correct)(?=\s*[?.!]*$)/u, ', right')
    .trim();
}

/** "Is half of it fine?" asks for leave and not for a penalty, which comes with an article. */
const ALL_RIGHT =
  /(?<!\b(?:an?|the|any|no|this|that|of|big|large|small|administrative|environmental) )\bfine(?=[\s?.!]*$)/u;
