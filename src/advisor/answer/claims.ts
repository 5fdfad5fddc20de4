/** The question states something as given before it asks: "since …", "as the text says …", "…, right?", "既然……", "……对吧". */
export function claimsSomething(text: string): boolean {
  return EN.test(text) || ZH.test(text);
}

const EN =
  /^(?:so )?(?:since|given|because|as)\b|\b(?:as|since) (?:the|your|you|it|we)\b.*\b(?:says?|said|states?|know)\b|\b(?:the|your) (?:doc\w*|text|page|guide\w*|notice|rules?) (?:says?|said|states?)\b|\b(?:we|i) (?:heard|read|were told|was told|understand|know|assume|believe)\b|,? (?:right|correct|yes|yeah|isn't it|true|no)\s*\?|\bis (?:it|that) (?:true|right|correct)\b|\bconfirm that\b|\bnow that\b|, so (?:which|what|how|when|where|who|why|do|does|can|is|are|should)\b|\b(?:doesn|isn|aren|don|won|can)'?t (?:it|they|we|that)\s*\??$/u;
const ZH =
  /既然|听说|据说|(?:资料|文件|文本|通知|页面|你们)(?:里|上|中)?(?:说|写|规定)|对吧|对吗|是吧|没错吧|对不对|没问题吧|反正|是真的吗|是不是真的|确认一下|吧[?？。!！]?$|[，,](?:所以|因此|怎么还)/u;

/** The question talks a requirement away: "not required", "optional", "无需". */
export function waivesSomething(text: string): boolean {
  return WAIVES.test(text);
}

const WAIVES =
  /\b(?:not|no|n't|never)\b.{0,12}\b(?:require\w*|need\w*|necessary|mandatory|obligatory)|\b(?:isn|aren|don|doesn|needn)'?t\b.{0,12}\b(?:require\w*|need\w*|necessary|mandatory)|\b(?:optional|exempt\w*|waive\w*|unnecessary|skip)\b|不(?:需要|用|必|要求)|无须|无需|免(?:交|除|于)|可有可无|没有?\p{Script=Han}{0,4}(?:什么事|关系|必要)/u;

/** "Do they care how many" wants to know whether, not how many. */
export function asksWhether(text: string): boolean {
  return CARES.test(text);
}

const CARES =
  /\b(?:care|cares|matter|matters|look at|interested)\b(?: \w+){0,2} how\b|看不看|看重|在意|在乎/u;
