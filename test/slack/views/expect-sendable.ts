import { expect } from 'vitest';
import type { Message } from '../../../src/slack/views/message.ts';
import { SLACK_LIMITS } from '../../../src/slack-limits.ts';
import { checkBlocks } from '../../../src/workspace/check-blocks.ts';
import { checkView } from '../../../src/workspace/check-view.ts';
import type { Json, JsonObject } from '../../../src/workspace/json.ts';

/** What Slack would act on: a mention, a channel, a link, or a format character that hides one. */
const LIVE =
  /<[!@#]|<(?:https?|mailto|tel|slack):|[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;

/** The marks among the hostile words, where they would be marks: cells and plain text show them as they are. */
const MARKED = /\*bold\*|_it_|`code`|```fence/;

/** Slack takes every message: its sizes hold, its fallback says something, and nothing in it is live. */
export function expectSendable(messages: readonly Message[]): void {
  expect(messages.length).toBeGreaterThan(0);
  for (const { text, blocks } of messages) {
    const read = JSON.parse(JSON.stringify(blocks)) as Json[];
    const { problems, characters } = checkBlocks(read, 'message');
    expect(problems).toEqual([]);
    expect(blocks.length).toBeGreaterThan(0);
    expect(characters + text.length).toBeLessThanOrEqual(SLACK_LIMITS.message.totalBlockText);
    expect(text.trim()).not.toBe('');
    expectInert([text, ...strings(read)]);
    expect([text, ...mrkdwn(read)].filter((each) => MARKED.test(each))).toEqual([]);
  }
}

export function expectTakenView(view: object, type: 'modal' | 'home'): void {
  const read = JSON.parse(JSON.stringify(view)) as JsonObject;
  expect(checkView(read, type)).toEqual([]);
  expectInert(strings(read.blocks ?? null));
  expect(mrkdwn(read.blocks ?? null).filter((each) => MARKED.test(each))).toEqual([]);
}

export function expectInert(texts: readonly string[]): void {
  expect(texts.filter((text) => LIVE.test(text))).toEqual([]);
}

/** All words of all messages, for what has to be said somewhere. */
export function wordsOf(messages: readonly Message[]): string {
  return messages.flatMap(({ blocks }) => strings(JSON.parse(JSON.stringify(blocks)) as Json)).join('\n');
}

function mrkdwn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwn);
  if (value === null || typeof value !== 'object') return [];
  // Between fences nothing is a mark.
  if (value.type === 'mrkdwn') return [String(value.text).replace(/^```[\s\S]*?```$/gm, '')];
  return Object.values(value).flatMap((each) => mrkdwn(each ?? null));
}

function strings(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return value !== null && typeof value === 'object'
    ? Object.values(value).flatMap((each) => strings(each ?? null))
    : [];
}
