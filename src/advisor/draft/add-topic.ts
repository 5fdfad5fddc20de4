import { hasGap } from '../../program/gap-mark.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { draftSentences, splitSentences } from './draft-sentences.ts';

/** What came of adding a topic: the draft with it, or what the section or the facts say instead. */
export type TopicAdded =
  | { readonly kind: 'added'; readonly draft: Draft }
  | { readonly kind: 'there'; readonly sentence: string }
  | { readonly kind: 'no-facts' };

/** A part of a proposal is no longer than this. */
const MOST = 5;
const LIGHT =
  /^(?:the|a|an|our|of|on|for|to|in|and|with|more|about|timeline|timetable|schedule|date|dates|detail|details|section|part|paragraph|information|info|plan|facts?|figures?)$/;
const LIGHT_ZH =
  /(?:我们|我司|本公司|公司|企业|对比|比较|数量|方面|的|时间表?|进度|日期|情况|内容|信息|说明|一段|部分|安排|数据|有关|关于|相关)/g;

/**
 * The section with what the other sections' facts say on a topic, as a part of its own. `others` are the sections of
 * the same application in the same language. Nothing is said that no section says.
 */
export function addTopic(draft: Draft, topic: string, others: readonly Draft[]): TopicAdded {
  const wanted = wordsOf(topic);
  if (wanted.length === 0) return { kind: 'no-facts' };
  const about = (sentence: string) =>
    !hasGap(sentence) && wanted.every((word) => sentence.toLowerCase().includes(word));
  const own = draftSentences(draft);
  const found = apart(others.flatMap(({ blocks }) => blocks.flatMap(factsOf)).filter(about));
  const said = own.join('\n').toLowerCase();
  const fresh = found.filter((sentence) => !said.includes(bare(sentence))).slice(0, MOST);
  if (fresh.length === 0) {
    const sentence = own.find(about);
    return sentence === undefined ? { kind: 'no-facts' } : { kind: 'there', sentence };
  }
  const chinese = draft.lang === 'zh';
  const text = fresh.map((sentence) => ended(sentence, chinese)).join(chinese ? '' : ' ');
  const term = chinese ? numbered(draft, topic) : topic.charAt(0).toUpperCase() + topic.slice(1);
  return { kind: 'added', draft: { ...draft, blocks: [...draft.blocks, { kind: 'paragraph', term, text }] } };
}

/** The words that tell the topic: "the ISO 9001 timeline" is about iso and 9001. */
function wordsOf(topic: string): readonly string[] {
  const latin = (topic.toLowerCase().match(/[a-z][a-z-]*|\d[\d.]*/g) ?? []).filter(
    (word) => !LIGHT.test(word),
  );
  const han = topic.replace(LIGHT_ZH, '').match(/\p{Script=Han}{2,}/gu) ?? [];
  return [...latin.map((word) => word.replace(/(?<=[a-z]{3})s$/, '')), ...han];
}

/** What stands as a sentence: cells of a table do not. */
function factsOf(block: DraftBlock): readonly string[] {
  if (block.kind === 'paragraph') return splitSentences(block.text);
  return block.kind === 'list' ? block.items.map(({ text }) => text) : [];
}

/** Each once, and none that stands within another. */
function apart(sentences: readonly string[]): readonly string[] {
  const all = [...new Set(sentences)];
  return all.filter((one) => !all.some((other) => other !== one && other.toLowerCase().includes(bare(one))));
}

/** A fact may stand alone here and within a sentence there. */
function bare(sentence: string): string {
  return sentence.toLowerCase().replace(/[.。]$/, '');
}

function ended(sentence: string, chinese: boolean): string {
  if (/[.。!?！？]$/.test(sentence)) return sentence;
  return `${sentence}${chinese ? '。' : '.'}`;
}

const NUMERALS = '一二三四五六七八九十';

/** The next of the numbers （一）, （二） before the parts of a Chinese section. */
function numbered({ blocks }: Draft, topic: string): string {
  const heads = blocks.map((block) =>
    block.kind === 'heading' ? block.text : block.kind === 'paragraph' ? block.term : null,
  );
  const n = heads.filter((head) => head !== null && /^（[一二三四五六七八九十]+）/.test(head)).length + 1;
  return `（${n <= 10 ? NUMERALS[n - 1] : `十${NUMERALS[n - 11]}`}）${topic}`;
}
