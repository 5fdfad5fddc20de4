/** How people word a sentence that claims nothing of the program; each form names its topic. */

const TEXT = '(?:(?:the|this) (?:program |programme )?(?:text|page|summary|list|passage)(?: itself)?|it)';
const SAY =
  '(?:say|state|mention|specify|define|address|give|name|tell|set|cover|explain|spell out|indicate|regulate|fix|settle|prescribe|require|ask for|demand|refer to|deal with|speak of)';
const SAYS =
  '(?:says|states|mentions|specifies|defines|addresses|names|tells|sets|covers|explains|indicates|requires|speaks of|deals with|refers to)';
const SAID =
  '(?:said|stated|mentioned|specified|defined|addressed|given|named|covered|regulated|required|fixed|set)';
const NOT_SAID =
  '(?:没有?|未)(?:曾|作|做|有|明确|具体|予以?|另行)*(?:说明|规定|提及|提到|提出|涉及|写明|列明|明确|给出|限定|界定|交代|要求|说)';
const ZH_TEXT = '(?:文本|正文|原文|文中|该文本)(?:中|里|本身|并|也|均|都|对此|却)*';

/** "The text does not say how long …": what is said to be open is the topic. */
export const OPEN_FORMS: readonly RegExp[] = [
  new RegExp(
    `^${TEXT} (?:does not|doesn[’']t|did not|never)(?: \\w+ly)? ${SAY}(?: (?:anything|a word))?(?: (?:about|on))?\\b(?<topic>.*)$`,
    'iu',
  ),
  new RegExp(
    `^${TEXT} (?:says nothing|is silent|gives no|has no|sets no|names no|states no|has nothing|leaves open)(?: (?:about|on|for))?\\b(?<topic>.*)$`,
    'iu',
  ),
  new RegExp(
    `^(?:nothing|no (?:passage|word|line|part|section)) (?:in|of) (?:the|this) text ${SAYS}(?: (?:anything|about|on))?\\b(?<topic>.*)$`,
    'iu',
  ),
  new RegExp(`^what ${TEXT} (?:does not|doesn[’']t) ${SAY} is (?<topic>.*)$`, 'iu'),
  new RegExp(`^(?<topic>[^,]{3,80}) (?:is|are|was|were) not ${SAID}(?: (?:in|by) the text)?$`, 'iu'),
  new RegExp(`^${ZH_TEXT}${NOT_SAID}(?<topic>.*)$`, 'u'),
  new RegExp(`^${ZH_TEXT}对(?<topic>.{1,40}?)(?:并|也|均|都)?${NOT_SAID}$`, 'u'),
  new RegExp(`^(?<topic>.{1,50}?)[,，]?${ZH_TEXT}${NOT_SAID}$`, 'u'),
];

const LIST_EN =
  '(?: (?:on|in|among|by|as|part|of|the|a|one|its|it|this|that|text|list|lists|named|listed|mentioned|included|allowable|eligible|expenses?|costs?|items?|either))*';
const LIST_ZH =
  '(?:在|列|入|于|出|出现|包含|包括|文本|正文|原文|清单|名单|所|可列支|可报|费用|开支|范围|项目|这|该|的|之|中|内|里|上)*';

/** "Land is not on the list": a cost that the rules' answer does not find named. */
export const UNLISTED_FORMS: readonly RegExp[] = [
  new RegExp(
    `^(?<topic>[^,]{2,60}?) (?:is|are|does|do)(?: not|n[’']t)(?: (?:appear|figure|belong|stand))?${LIST_EN}$`,
    'iu',
  ),
  new RegExp(`^(?<topic>.{1,20}?)(?:并没有|并未|并不|没有|未|不)(?:被)?${LIST_ZH}$`, 'u'),
  new RegExp(
    `^${LIST_ZH}(?:并没有|并未|没有|未|不)(?:列出|列明|列入|包括|包含|提到|提及)?(?<topic>.{1,16})$`,
    'u',
  ),
];

/** "It is neither confirmed nor ruled out": said of what an open list does not name. */
export const UNDECIDED_FORMS: readonly RegExp[] = [
  /^(?<topic>[^,]{0,60}?)(?:is|are) (?:therefore |thus |in itself )?(?:neither (?:confirmed|allowed|approved|accepted|permitted) nor (?:excluded|forbidden|prohibited|ruled out|rejected|banned)|neither (?:excluded|forbidden|prohibited|ruled out|banned) nor (?:confirmed|allowed|approved|accepted)|not(?: expressly| explicitly| automatically)? (?:excluded|forbidden|prohibited|ruled out|banned))(?: either)?$/iu,
  /^(?:nobody|no one|nothing) (?:has |here )?confirm(?:ed|s) (?<topic>it|that|this)(?: either)?$/iu,
  /^(?<topic>.{0,20}?)(?:文本)?(?:既|也|并|均|都)*(?:不等于|不算|不是|没有|未|不)(?:被|得到|明确|当然|自动)*(?:禁止|排除|否定|认可|确认|允许|同意)$/u,
];

const OFFICE =
  '(?:(?:your|the)(?: own| local| responsible)*(?: (?:science and technology|s&t|torch park|torch zone|zone|park|tax))? (?:bureau|administration|administrators?|authority|authorities|office)|your (?:accountant|auditor|finance team|lawyer|ip counsel))';
const ADVICE =
  '(?:(?:please|do|you (?:should|may want to|might want to|can|could)|it (?:is|would be|may be) (?:worth|best|wise|advisable|sensible|safer?)(?: to)?|(?:we|i) (?:suggest|recommend|advise)(?: that you| to)?|(?:you had )?better|the safest (?:course|way|step) is to) )?';
const ZH_ADVICE = '(?:建议|请|可以?|不妨|最好|务必|应当?|宜|需要?|还|仍|先|另行|及时|书面|进一步)*';
const ZH_OFFICE =
  '(?:当地|所在地?|本地|本园区)*的?(?:科学技术局|科技局|园区管委会|管委会|主管部门|税务(?:机关|局|部门)|会计师?|知识产权顾问)';
const ZH_QUESTION =
  '(?:(?:在|于)?[^,，]{0,20}(?:之?前|时)|[^,，]{0,30}(?:能否|可否|是否|哪些|什么|如何|怎样|多少|几|何时|多久)[^,，]{0,30})';

/** "Ask your bureau whether …": what is to be asked is the topic, in front of the desk or behind it. */
export const DESK_FORMS: readonly RegExp[] = [
  new RegExp(
    `^${ADVICE}(?:ask|check|confirm|clarify|verify|consult|contact|rais(?:e|ing) (?:it|this))(?:ing)?(?<before> [^,]{0,80}?)?(?: with| by| from)? ${OFFICE}(?<after>$| (?:(?:about|on|for (?:a )?(?:written )?(?:confirmation|clarification|guidance)|whether|if|how|what|which|when|where|who|before|in writing|first)\\b.*))$`,
    'iu',
  ),
  new RegExp(
    `^(?<before>${ZH_QUESTION}[,，]?)?${ZH_ADVICE}(?<mid>[^,，]{0,16}?)(?:向|与|同|找)${ZH_OFFICE}${ZH_ADVICE}(?:确认|核实|咨询|了解|询问|沟通|问清|问明|问一下|请示|核对)(?:清楚|一下)?(?<after>.*)$`,
    'u',
  ),
  new RegExp(`^${ZH_ADVICE}(?:咨询|询问|联系|问问?)${ZH_OFFICE}(?<after>.*)$`, 'u'),
];

/** "It is advised, not a must." */
export const ADVISED =
  /^(?:(?:it|this|that) is|the text (?:puts|words|states|treats|gives) (?:it|this|that) as) (?:only |merely |just )?(?:a |an )?[“"']?(?:recommendation|recommended|advised|advice|should|suggestion)[”"']?(?: in the text)?(?:,? ?(?:and |but )?(?:not|rather than|instead of)(?: as)?(?: a| an)? [“"']?(?:must|requirement|required|duty|obligation|mandatory|strict requirement|hard requirement|condition)[”"']?)?$|^(?:(?:it|this|that) is|the text does) not (?:a |an )?(?:must|requirement|required|mandatory|obligatory|require it|demand it)(?:,? but (?:only )?(?:a )?(?:recommendation|recommended|advised|should))?$|^(?:这|这一?[条点项]|这里|该项|上述)?(?:只?是|属于?|仅为|为)?[“"]?(?:建议|应当|推荐)(?:性质?)?[”"]?(?:的?要求|性要求)?(?:[,，]?(?:而)?(?:不是|并非|不属于|非)[“"]?(?:硬性要求|必须|强制(?:性)?(?:要求)?|必要条件|硬性规定)[”"]?)?$/iu;

/** What joins an aside to what stands before it. */
export const CONNECTIVE =
  /^(?:(?:however|but|still|so|and|yet|also|although|though|while|in any case|(?:please |do )?note that|be aware that|that said|at the same time)\b,?\s*|(?:但是?|不过|因此|所以|同时|另外|此外|而|需要?注意(?:的是)?|请注意|至于)[,，]?)+/iu;

/** A model's good manners: no part of an answer, and nothing to ask for again. */
export const MANNERS =
  /^(?:(?:that[’']s a |this is a |what a )?(?:great|good|excellent|interesting|important) question|(?:sure|certainly|of course|absolutely|hello|hi|hi there|thank you|thanks)(?: for (?:asking|your question))?|(?:i |we )?(?:hope (?:this|that) (?:helps|is helpful|answers)|(?:am|[’']m) happy to help)\b.*|(?:please )?(?:let me know|feel free to)\b.*|(?:好的|您好|你好|当然|没问题|很?好的?问题|感谢(?:您的)?提问)|希望.{0,12}(?:帮助|有用|有帮助)|如(?:果|有).{0,16}(?:问题|疑问|需要).{0,16}(?:随时|告诉|联系|提问|问我).*|祝.{0,12}(?:顺利|成功))[.。!！~～]*$/iu;
