import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoWorkspace } from './demo-workspace.ts';
import { person } from './person.ts';

let folder: string;
let dataFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'state-'));
  dataFile = join(folder, 'workspace.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the state of a workspace', () => {
  it('is the same after a restart: tokens, people, messages, files', async () => {
    const first = await demoWorkspace({ dataFile });
    const applicant = await person(first.workspace);
    const file = await applicant.upload('a.txt', 'kept');
    const ts = await applicant.say('#torch-application', 'Kept', { files: [file] });
    await first.stop();
    const second = await demoWorkspace({ dataFile });
    const again = await person(second.workspace);
    expect(again.id).toBe(applicant.id);
    expect(second.workspace.botToken).toBe(first.workspace.botToken);
    expect(second.workspace.botUserId).toBe(first.workspace.botUserId);
    expect(await again.messages('#torch-application')).toMatchObject([
      { ts, text: 'Kept', files: [{ id: file }] },
    ]);
    expect(String(await again.download(file))).toBe('kept');
    await second.stop();
  });

  it('is readable by its owner only, since it holds tokens', async () => {
    const { stop } = await demoWorkspace({ dataFile });
    expect(statSync(dataFile).mode & 0o077).toBe(0);
    await stop();
    expect(readdirSync(folder)).toEqual(['workspace.json']);
  });

  it.each(['', '{', '[]', '{"version":1}', '{"version":2,"secrets":{}}', 'null'])(
    'sets a broken file aside: %s',
    async (text) => {
      writeFileSync(dataFile, text);
      const { workspace, logged, stop } = await demoWorkspace({ dataFile });
      expect(await (await person(workspace)).messages('#torch-application')).toEqual([]);
      expect(logged.join()).toMatch(/could not read .* It was kept as .*broken-\d+/);
      expect(readdirSync(folder).some((name) => name.includes('.broken-'))).toBe(true);
      await stop();
    },
  );

  it('starts on the next port when the wanted one is taken', async () => {
    const other = createServer();
    const taken = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const { workspace, stop } = await demoWorkspace({ dataFile, port: taken });
    expect(Number(new URL(workspace.url).port)).toBeGreaterThan(taken);
    await stop();
    other.close();
  });

  it('has two people, whose direct messages are their own', async () => {
    const { workspace, stop } = await demoWorkspace({ dataFile });
    const [applicant, colleague] = [await person(workspace), await person(workspace, 'colleague')];
    await applicant.say('dm', 'Between us');
    await applicant.say('#torch-application', 'To all');
    expect(await colleague.messages('dm')).toEqual([]);
    expect(await colleague.messages('#torch-application')).toHaveLength(1);
    await stop();
  });
});
