const EN =
  /^(?:(?:so|and|but) )?(?:do|does|would|will|can|could|is|are|may)? ?(?<thing>.{2,60}?) (?:be )?(?:counts?|counted|pass(?:es|ed)?|qualif(?:y|ies)|treated|booked|class(?:ed|ified)|regarded|seen|listed|claimed|put down) (?:as|under) (?<as>[^?]{2,60})/u;
const ZH =
  /(?<thing>\p{Script=Han}{2,14}?)(?:能不能|能否|可以|可否|是否|是不是|能)?(?:算不算|算是|算作|算进|算入|算到|算|归入|归到|归为|计入|属不属于|属于|列入|列为|列到|当作|当)(?<as>\p{Script=Han}{2,10}?)(?:里|中|的)?(?:吗|么|呢|嘛|[?？]|$)/u;

/** "Does X count as Y": what is to be counted, and as what; null where nothing is. */
export function countedAs(text: string): { readonly thing: string; readonly as: string } | null {
  const groups = (EN.exec(text) ?? ZH.exec(text))?.groups;
  return groups?.thing === undefined || groups.as === undefined
    ? null
    : { thing: groups.thing, as: groups.as };
}
