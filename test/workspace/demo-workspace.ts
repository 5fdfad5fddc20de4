import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, LogLevel } from '@slack/bolt';
import {
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../src/workspace/start-workspace.ts';
import { DEMO_MANIFEST } from './demo-manifest.ts';

/** A workspace in a folder of its own, with apps that join it; `stop` ends and removes all. */
export interface DemoWorkspace {
  readonly workspace: Workspace;
  readonly dataFile: string;
  readonly logged: string[];
  /** Starts an unmodified Bolt app on it. */
  join(set?: (app: App) => void): Promise<App>;
  stop(): Promise<void>;
}

/** Starts one. Acknowledgements are due in 300 ms, so that tests of late ones stay short. */
export async function demoWorkspace(options: Partial<WorkspaceOptions> = {}): Promise<DemoWorkspace> {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  const dataFile = options.dataFile ?? join(folder, 'workspace.json');
  const logged: string[] = [];
  const workspace = await startWorkspace({
    manifest: DEMO_MANIFEST,
    port: 0,
    now: () => new Date(),
    redeliverAfterMs: 300,
    log: (says) => logged.push(says),
    ...options,
    dataFile,
  });
  const apps: App[] = [];
  return {
    workspace,
    dataFile,
    logged,
    async join(set) {
      const app = new App({
        socketMode: true,
        token: workspace.botToken,
        appToken: workspace.appToken,
        logLevel: LogLevel.ERROR,
        clientOptions: { slackApiUrl: workspace.slackApiUrl },
      });
      set?.(app);
      await app.start();
      apps.push(app);
      return app;
    },
    async stop() {
      for (const app of apps) await app.stop();
      await workspace.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
