import type { Lang } from '../../program/bilingual.ts';
import type { Asked, Reply } from './asked.ts';

const GREETING =
  /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|yo)\b[\s\p{L}]{0,12}[!.,\s]*$|^(?:你好|您好|大家好|嗨|哈喽|早上好|下午好|晚上好|在吗|在不在)[呀啊吗\s!！。.，,～~]*$/u;
const THANKS =
  /^(?:thanks?|thank you|thx|cheers|great|ok|okay|got it|bye|goodbye)\b[\s\p{L}]{0,20}[!.\s]*$|^(?:谢谢|多谢|感谢|好的|明白了?|知道了|再见|辛苦了)[\s\p{L}]{0,6}[!！。.\s]*$/u;
const ABILITY =
  /\bwhat (?:can|do|could) (?:you|u|this bot|it) (?:do|help|answer|know)\b|\bwho are (?:you|u)\b|\bhow (?:do i use|does this (?:bot|thing) work|can you help)|^(?:please )?(?:help me|help)[!?.\s]*$|^\/help\b|\bwhat are you\b/u;
const ABILITY_ZH =
  /你(?:能|会|可以)(?:做|干|帮|回答|提供)(?:什么|哪些|啥|我)|你是谁|你有(?:什么|哪些)功能|怎么(?:用|使用)(?:你|这个|本)|^(?:帮助|帮帮我|求助)[!！？?。\s]*$|能帮(?:我|我们)(?:做)?(?:什么|啥)/u;

const EXAMPLES: Readonly<Record<Lang, readonly string[]>> = {
  en: ['• “Are we eligible if we rent our factory?”', '• “Can we claim wages?”', '• “Can we still apply?”'],
  zh: ['• “厂房是租的，能申报吗？”', '• “员工工资能列支吗？”', '• “现在还能申报吗？”'],
};

/** A greeting, a thank-you, or "what can you do": answered as a person would, with three questions to try. */
export const smallTalk = ({ text, lang }: Pick<Asked, 'text' | 'lang'>): Reply | null => {
  const said = text.trim();
  if (ABILITY.test(said) || ABILITY_ZH.test(said)) return abilities(lang);
  if (THANKS.test(said))
    return chat(
      lang,
      lang === 'zh'
        ? '不客气。还想问什么都可以，比如：'
        : 'You’re welcome. Ask me anything else, for example:',
    );
  if (GREETING.test(said))
    return chat(
      lang,
      lang === 'zh'
        ? '您好！我帮企业准备火炬计划申报，可以这样问我：'
        : 'Hello! I help companies apply to the Torch Program. Try asking:',
    );
  return null;
};

export function abilities(lang: Lang): Reply {
  return chat(
    lang,
    lang === 'zh'
      ? '我能解答火炬计划申报问题并注明出处，核对预算和日期，起草申报书章节。试着问：'
      : 'I answer questions about the Torch Program with their source, check budgets and dates, and draft sections. Try:',
  );
}

/** Off topic, with no lecture: what it can do, and three examples. */
export function offTopic(lang: Lang): Reply {
  return chat(
    lang,
    lang === 'zh'
      ? '这个我帮不上，我只熟悉火炬计划的申报。可以这样问我：'
      : 'I can’t help with that one; the Torch Program application is what I know. Try asking:',
  );
}

function chat(lang: Lang, lead: string): Reply {
  return {
    status: 'off-topic',
    kind: 'chat',
    lead,
    body: EXAMPLES[lang],
    actions: ['check-budget', 'check-deadline', 'draft'],
  };
}
