import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type DemoWorkspace, demoWorkspace } from './demo-workspace.ts';

let demo: DemoWorkspace;
let port: string;
let cookie: string;
beforeAll(async () => {
  demo = await demoWorkspace();
  port = new URL(demo.workspace.url).port;
  cookie = (await fetch(demo.workspace.url)).headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(() => demo.stop());

/** A request with any headers at all; fetch would set Host itself. */
function send(
  method: string,
  path: string,
  headers: { [name: string]: string },
  body = '',
): Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers, setHost: false }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += String(chunk);
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
      );
    });
    call.on('error', reject);
    call.end(body);
  });
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];
const hosts = () => [
  `127.0.0.1:${port}`,
  `localhost:${port}`,
  '127.0.0.1',
  'localhost',
  `127.0.0.1:${Number(port) + 1}`,
  `localhost:80`,
  `evil.example:${port}`,
  `127.0.0.1.evil.example:${port}`,
  `localhost.evil.example:${port}`,
  `evil.example`,
  `0.0.0.0:${port}`,
  `[::1]:${port}`,
  `127.1:${port}`,
  `2130706433:${port}`,
  `0x7f.0.0.1:${port}`,
  `127.0.0.1.:${port}`,
  `localhost.:${port}`,
  `LOCALHOST:${port}`,
  `127.0.0.1:${port}@evil.example`,
  `evil.example#127.0.0.1:${port}`,
  `127.0.0.1:0${port}`,
  `workspace.local:${port}`,
  `192.168.1.2:${port}`,
  `localhost:${port}.evil.example`,
  'null',
];
const origins = () => [
  undefined,
  `http://127.0.0.1:${port}`,
  `http://localhost:${port}`,
  `https://127.0.0.1:${port}`,
  'http://127.0.0.1',
  `http://127.0.0.1:${Number(port) + 1}`,
  'null',
  '',
  `http://evil.example:${port}`,
  `http://127.0.0.1:${port}.evil.example`,
  `http://localhost.evil.example:${port}`,
  'file://',
];

describe('the guard of the local workspace', () => {
  it('lets only its own page, at its own address, do anything: 25 hosts by 12 origins by 8 methods', async () => {
    const passed: string[] = [];
    for (const host of hosts()) {
      for (const origin of origins()) {
        const answers = METHODS.map(async (method) => {
          const own = {
            host,
            cookie,
            'content-type': 'application/json',
            ...(origin === undefined ? {} : { origin }),
          };
          const answer = await send(method, '/page-api/snapshot', own, method === 'POST' ? '{}' : '');
          if (answer.status < 300) passed.push(`${method} ${host} ${origin}`);
        });
        await Promise.all(answers);
      }
    }
    expect(passed).toEqual([
      `POST 127.0.0.1:${port} http://127.0.0.1:${port}`,
      `POST localhost:${port} http://localhost:${port}`,
    ]);
  });

  it.each([
    ['no session', { cookie: '' }, 401],
    ['a wrong session', { cookie: 'workspace_session=1' }, 401],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another name of the same machine', { 'sec-fetch-site': 'same-site' }, 403],
  ])('refuses %s', async (_what, headers, status) => {
    const own = {
      host: `127.0.0.1:${port}`,
      origin: `http://127.0.0.1:${port}`,
      cookie,
      'content-type': 'application/json',
    };
    expect((await send('POST', '/page-api/snapshot', { ...own, ...headers }, '{}')).status).toBe(status);
  });

  it('gives its page no rights beyond itself', async () => {
    const { status, headers } = await send('GET', '/', { host: `127.0.0.1:${port}` });
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict/);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('shows the page to no frame and no script of another site', async () => {
    const host = `127.0.0.1:${port}`;
    const as = (mode: string, dest: string) => ({
      host,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': mode,
      'sec-fetch-dest': dest,
    });
    expect((await send('GET', '/', as('navigate', 'iframe'))).status).toBe(403);
    expect((await send('GET', '/', as('no-cors', 'script'))).status).toBe(403);
    expect((await send('GET', '/', as('navigate', 'document'))).status).toBe(200);
  });

  it('answers the app’s calls to no browser', async () => {
    const host = `127.0.0.1:${port}`;
    const authorization = `Bearer ${demo.workspace.botToken}`;
    expect((await send('POST', '/api/auth.test', { host, authorization })).text).toContain('"ok":true');
    const browsers: { [name: string]: string }[] = [
      { origin: `http://${host}` },
      { origin: 'http://evil.example' },
      { 'sec-fetch-site': 'same-origin' },
    ];
    for (const extra of browsers) {
      expect((await send('POST', '/api/auth.test', { host, authorization, ...extra })).status).not.toBe(200);
    }
    expect(
      (await send('POST', '/api/auth.test', { host: `evil.example:${port}`, authorization })).status,
    ).toBe(421);
  });

  it.each([
    ['no origin', {}],
    ['another origin', { origin: 'http://evil.example' }],
    ['no session', { origin: 'own', cookie: '' }],
  ])('opens no feed with %s', async (_what, given: { [name: string]: string }) => {
    const headers = {
      cookie,
      ...given,
      ...(given.origin === 'own' ? { origin: `http://127.0.0.1:${port}` } : {}),
    };
    const socket = new WebSocket(`ws://127.0.0.1:${port}/page-feed?person=x`, { headers });
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      socket.on('open', () => resolve('open'));
    });
    expect(status).toBe(403);
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/start-workspace.ts',
    '/page.ts',
    '/tsconfig.json',
    '//etc/passwd',
    '/constructor',
    '/page-file/..%2f..%2fx',
  ])('gives no file outside the page: %s', async (path) => {
    const { status } = await send('GET', path, { host: `127.0.0.1:${port}`, cookie });
    expect([400, 401, 404]).toContain(status);
  });

  it('refuses bodies beyond its limits and broken ones, and lives on', async () => {
    const own = {
      host: `127.0.0.1:${port}`,
      origin: `http://127.0.0.1:${port}`,
      cookie,
      'content-type': 'application/json',
    };
    for (const body of ['', '{', '[]', 'null', '"x"']) {
      expect((await send('POST', '/page-api/say', own, body)).status).toBe(400);
    }
    const large = await send('POST', '/page-api/say', { ...own, 'content-length': '2000000' }, '').catch(
      () => ({ status: 413 }),
    );
    expect(large.status).toBe(413);
    for (const body of ['{"person":7}', '{"channel":{}}', '{"tab":[]}', '{"person":null,"text":["a"]}']) {
      expect((await send('POST', '/page-api/say', own, body)).text).toContain('"ok":false');
    }
    for (const name of ['toString', '__proto__', 'constructor', '']) {
      expect((await send('POST', `/page-api/${name}`, own, '{}')).text).toContain('unknown_action');
    }
  });
});
