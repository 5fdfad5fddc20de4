import { isObject, type Json, type JsonObject } from './json.ts';

/** Where a block stands: it decides which blocks and elements may be there. */
export type Surface = 'message' | 'modal' | 'home';

/** What is wrong with blocks, in Slack's form `[ERROR] says [json-pointer:/blocks/0/text]`. */
export class BlockProblems {
  readonly found: string[] = [];
  readonly surface: Surface;
  readonly blockIds = new Set<string>();
  /** Text met so far, since a message has a limit over all its blocks. */
  characters = 0;
  tables = 0;

  constructor(surface: Surface) {
    this.surface = surface;
  }

  add(pointer: string, says: string): void {
    // A hundred wrong options need no hundred sentences.
    if (this.found.length < 20) this.found.push(`[ERROR] ${says} [json-pointer:${pointer}]`);
  }

  /** A string of 1..most characters (at least `least`); absent is fine unless required. */
  string(at: string, value: Json | undefined, most: number, required = false, least = 1): void {
    if (value === undefined || value === null) {
      if (required) this.add(at, 'missing required field');
    } else if (typeof value !== 'string') this.add(at, 'must be a string');
    else {
      if (value.length < least) this.add(at, `must be more than ${least - 1} characters`);
      if (value.length > most) this.add(at, `must be less than ${most + 1} characters`);
    }
  }

  /** A text object; `plain` where Slack takes no mrkdwn. */
  text(at: string, value: Json | undefined, most: number, kind: 'plain' | 'any', required = true): void {
    if (value === undefined) {
      if (required) this.add(at, 'missing required field: text');
      return;
    }
    if (!isObject(value)) {
      this.add(at, 'must be a text object');
      return;
    }
    if (value.type !== 'plain_text' && (kind === 'plain' || value.type !== 'mrkdwn')) {
      this.add(`${at}/type`, kind === 'plain' ? 'must be plain_text' : 'must be plain_text or mrkdwn');
    }
    this.string(`${at}/text`, value.text, most, true);
    if (typeof value.text === 'string') this.characters += value.text.length;
  }

  /** A list of objects, `least`..`most` of them; each is handed on with its pointer. */
  list(
    at: string,
    value: Json | undefined,
    [least, most]: readonly [number, number],
    each: (item: JsonObject, at: string) => void,
  ): void {
    if (!Array.isArray(value)) {
      this.add(at, 'must be an array');
      return;
    }
    if (value.length < least) this.add(at, `no fewer than ${least} items required`);
    if (value.length > most) this.add(at, `no more than ${most} items allowed`);
    value.slice(0, most).forEach((item, i) => {
      if (isObject(item)) each(item, `${at}/${i}`);
      else this.add(`${at}/${i}`, 'must be an object');
    });
  }

  /** An http or https address. */
  address(at: string, value: Json | undefined, most: number, required = false): void {
    this.string(at, value, most, required);
    if (typeof value === 'string' && value && !/^(https?|slack|mailto|tel):/i.test(value)) {
      this.add(at, 'invalid url');
    }
  }

  /** One of the given words, or absent. */
  oneOf(at: string, value: Json | undefined, words: readonly string[], required = false): void {
    if (value === undefined && !required) return;
    if (typeof value !== 'string' || !words.includes(value))
      this.add(at, `must be one of: ${words.join(', ')}`);
  }

  /** A picture: an address or a file of the workspace. */
  picture(at: string, value: JsonObject, altMost: number, urlMost: number): void {
    this.string(`${at}/alt_text`, value.alt_text, altMost, true);
    if (value.image_url !== undefined) this.address(`${at}/image_url`, value.image_url, urlMost, true);
    else if (!isObject(value.slack_file)) this.add(at, 'missing required field: image_url or slack_file');
  }
}
