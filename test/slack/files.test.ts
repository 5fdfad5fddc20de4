import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webApi } from '@slack/bolt';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFiles, type Files } from '../../src/slack/files.ts';
import { Lanes } from '../../src/slack/lanes.ts';

/** What Slack says of the file that is asked for, and what its file host answers. */
interface Answer {
  info: object;
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

let server: Server;
let origin: string;
let answer: Answer;
let asked: { path: string; token: string | undefined }[];
let files: Files;

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, token: request.headers.authorization });
    if (path === '/api/files.info') {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer.info));
      return;
    }
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  answer = {
    info: {
      ok: true,
      file: { id: 'F1', name: 'budget.csv', size: 5, url_private_download: `${origin}/f/F1` },
    },
    status: 200,
    headers: {},
    body: 'hello',
  };
  const client = new webApi.WebClient('xoxb-1', {
    slackApiUrl: `${origin}/api/`,
    retryConfig: { retries: 0 },
    logLevel: 'error' as never,
  });
  const log = pino({ level: 'silent' });
  files = createFiles({
    client,
    botToken: 'xoxb-1',
    apiUrl: `${origin}/api/`,
    maxBytes: 10,
    lanes: new Lanes(),
    log,
  });
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

describe('a handed-in file', () => {
  it('is fetched with the bot’s token', async () => {
    const file = await files.fetch('F1');
    expect(file).toMatchObject({ ok: true, name: 'budget.csv' });
    expect(file.ok && new TextDecoder().decode(file.bytes)).toBe('hello');
    expect(asked.at(-1)).toEqual({ path: '/f/F1', token: 'Bearer xoxb-1' });
  });

  it.each<[string, Partial<Answer>, string]>([
    ['that Slack no longer has', { info: { ok: false, error: 'file_not_found' } }, 'gone'],
    ['that the bot may not see', { info: { ok: false, error: 'missing_scope' } }, 'not-allowed'],
    ['whose bytes are gone', { status: 404 }, 'gone'],
    [
      'answered with a way to the sign-in page',
      { status: 302, headers: { location: '/signin' } },
      'not-allowed',
    ],
    ['longer than Slack said, and than the limit', { body: 'x'.repeat(11) }, 'too-large'],
  ])('%s is told as it is', async (_says, over, why) => {
    answer = { ...answer, ...over };
    expect(await files.fetch('F1')).toEqual({ ok: false, why });
  });

  it('of exactly the limit is read, one byte more is not', async () => {
    answer.body = 'x'.repeat(10);
    expect((await files.fetch('F1')).ok).toBe(true);
    answer.body = 'x'.repeat(11);
    expect((await files.fetch('F1')).ok).toBe(false);
  });

  it('that says it is too large is not fetched at all', async () => {
    answer.info = { ok: true, file: { name: 'b.xlsx', size: 11, url_private: `${origin}/f/F1` } };
    expect(await files.fetch('F1')).toEqual({ ok: false, why: 'too-large' });
    expect(asked.some(({ path }) => path === '/f/F1')).toBe(false);
  });

  it('on a host that is not Slack’s never gets the token', async () => {
    answer.info = {
      ok: true,
      file: { name: 'b.csv', size: 5, url_private: 'http://files.example.com/f/F1' },
    };
    expect(await files.fetch('F1')).toEqual({ ok: false, why: 'not-allowed' });
  });

  it.each([
    ['Slack’s file host over plain http', 'http://files.slack.com/f/F1'],
    ['the stand-in’s host with another port', 'http://127.0.0.1:1/f/F1'],
  ])('at %s never gets the token either', async (_says, url_private) => {
    answer.info = { ok: true, file: { name: 'b.csv', size: 5, url_private } };
    expect(await files.fetch('F1')).toEqual({ ok: false, why: 'not-allowed' });
  });

  it('that Slack cannot give just now is tried again later', async () => {
    answer.status = 503;
    await expect(files.fetch('F1')).rejects.toThrow('503');
    answer.info = { ok: false, error: 'internal_error' };
    await expect(files.fetch('F1')).rejects.toThrow();
  });
});
