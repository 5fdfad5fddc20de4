// Orders to the bot and invented texts are no part of a question: they are cut out, and what is left is
// answered from the text as if they had not been there.
const ORDERS: readonly RegExp[] = [
  /\b(?:system|developer|assistant)(?: prompt| message)?\s*[:：][^.!?\n]*[.!?\n]*/gu,
  /(?:系统|开发者)(?:提示|消息|指令)?\s*[:：][^。！？\n]*[。！？\n]*/gu,
  /\b(?:please )?(?:ignore|disregard|forget|override) (?:all |any |your |the |these |previous |prior |above )+[^.!?\n]*[.!?\n]*/gu,
  /(?:请)?(?:忽略|无视|忘记|忘掉)(?:之前|以上|上面|所有|你)[^。！？，：:,\n]*[。！？，：:,\n]*(?:请|直接|只|马上)*(?:回答|告诉我|说)?[：:，,]?/gu,
  /\b(?:pretend|imagine|suppose|assume|act as if|let's say|role-?play)\b[^.!?\n:]*(?::|[.!?\n]+|,(?= (?:then )?(?:do|does|is|are|can|may|must|what|how|when|who|which)\b)|$)/gu,
  /(?:假装|假设|假如|想象|就当|扮演)[^。！？\n，,]*[。！？\n，,]+(?:那么?)?/gu,
  /\byou are now\b[^.!?\n]*[.!?\n]*/gu,
  /(?:你现在是|从现在起|从现在开始)[^。！？\n]*[。！？\n]*/gu,
  /\bfrom now on\b[^.!?\n]*[.!?\n]*/gu,
  /\bthe (?:cap|limit|deadline|ratio|rule)s? (?:is|are) now\b[^.!?\n]*[.!?\n]*/gu,
];

export interface Stripped {
  readonly text: string;
  readonly ordered: boolean;
}

export function stripOrders(folded: string): Stripped {
  let text = folded;
  for (const order of ORDERS) text = text.replace(order, ' ');
  text = text.replace(/\s+/gu, ' ').trim();
  return { text, ordered: text !== folded.replace(/\s+/gu, ' ').trim() };
}
