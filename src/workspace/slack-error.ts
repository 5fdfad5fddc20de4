import type { JsonObject } from './json.ts';

/** A refusal in Slack's words: `error`, and where known the messages that say which field and why. */
export class SlackError extends Error {
  readonly code: string;
  readonly messages: readonly string[];
  readonly extra: JsonObject;

  constructor(code: string, messages: readonly string[] = [], extra: JsonObject = {}) {
    super(messages.length > 0 ? `${code}: ${messages.join('; ')}` : code);
    this.code = code;
    this.messages = messages;
    this.extra = extra;
  }

  /** What the API answers. */
  body(): JsonObject {
    const details = this.messages.length > 0 ? { response_metadata: { messages: [...this.messages] } } : {};
    return { ok: false, error: this.code, ...this.extra, ...details };
  }
}
