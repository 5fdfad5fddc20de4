import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScriptedEndpoint, says, scriptedEndpoint } from './scripted-endpoint.ts';

const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

/** Loaded before the program: every connection that anything opens is told on stderr. */
const TRAP = `data:text/javascript,${encodeURIComponent(`
  import net from 'node:net';
  import dns from 'node:dns';
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function (...args) {
    const to = Array.isArray(args[0]) ? args[0][0] : args[0];
    process.stderr.write('CONNECT ' + (to?.host ?? to) + ':' + (to?.port ?? '') + '\\n');
    return connect.apply(this, args);
  };
  const lookup = dns.lookup;
  dns.lookup = (host, ...rest) => {
    process.stderr.write('LOOKUP ' + host + '\\n');
    return lookup(host, ...rest);
  };
`)}`;

describe('a question that a model words', () => {
  let endpoint: ScriptedEndpoint;
  let folder: string;
  const traced: string[] = [];
  const tracer = createServer((request, response) => {
    traced.push(request.url ?? '');
    response.end('{}');
  });

  beforeAll(async () => {
    endpoint = await scriptedEndpoint();
    folder = await mkdtemp(join(tmpdir(), 'torch-egress-'));
    await new Promise<void>((resolve) => tracer.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await new Promise((resolve) => tracer.close(resolve));
    await rm(folder, { recursive: true });
  });

  it('speaks to the endpoint that is set and to nobody else, whatever the machine has set for others', async () => {
    endpoint.play(
      (reply) => void reply.call('check_deadline', {}).finish('tool_calls'),
      says('The date in the text has passed [t1].'),
    );
    const { port } = tracer.address() as AddressInfo;
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['--import', TRAP, CLI, 'ask', 'How much can we get?', '--json'],
      {
        cwd: folder,
        env: {
          PATH: process.env.PATH,
          TORCH_DATA: folder,
          TORCH_MODEL_URL: endpoint.url,
          TORCH_MODEL_KEY: 'sk-secret-key',
          TORCH_MODEL: 'stub',
          LANGSMITH_TRACING: 'true',
          LANGCHAIN_TRACING_V2: 'true',
          LANGSMITH_ENDPOINT: `http://127.0.0.1:${port}`,
          LANGSMITH_API_KEY: 'ls-key',
          OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`,
          OPENAI_ORG_ID: 'org-evil',
        },
      },
    );
    expect(JSON.parse(stdout)).toMatchObject({ mode: 'model', model: { tools: ['check_deadline'] } });
    const reached = stderr.split('\n').filter((line) => /^(?:CONNECT|LOOKUP) /.test(line));
    const { hostname, port: own } = new URL(endpoint.url);
    expect(reached.length).toBeGreaterThan(0);
    expect(
      reached.filter((line) => line !== `CONNECT ${hostname}:${own}` && line !== `LOOKUP ${hostname}`),
    ).toEqual([]);
    expect(traced).toEqual([]);
  });
});
