import { setTimeout } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { type App, type Logger, type Receiver, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt';
import { errorName, type Log } from './bolt-logger.ts';

export interface SocketReceiverOptions {
  readonly appToken: string;
  /** Slack sends each payload to one of them; two, so that renewing one leaves no gap. */
  readonly connections: number;
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: Logger;
  readonly log: Log;
}

type Client = SocketModeReceiver['client'];

/** Waits between attempts to connect again, in ms; the last one repeats. */
const BACK_OFF = [0, 1000, 5000, 15_000, 60_000];
/** Slack's side of a goodbye may take long; nobody waits for it longer than this. */
const GOODBYE_MS = 2000;

/**
 * Socket Mode for Bolt with two promises more. An event is acknowledged only after its listeners have run,
 * so what they could not store is delivered again. And a lost connection is taken up again here, since the
 * client's own way waits 5 s and ends in an unhandled rejection when Slack refuses.
 */
export class SocketReceiver implements Receiver {
  readonly receivers: readonly SocketModeReceiver[];
  readonly log: Log;
  stopped = false;

  constructor(options: SocketReceiverOptions) {
    this.log = options.log;
    this.receivers = Array.from(
      { length: options.connections },
      () =>
        new SocketModeReceiver({
          appToken: options.appToken,
          logger: options.logger,
          autoReconnectEnabled: false,
          installerOptions: { clientOptions: { ...options.clientOptions } },
        }),
    );
  }

  init(app: App): void {
    for (const receiver of this.receivers) receiver.init(acknowledgingLast(app));
  }

  async start(): Promise<void> {
    this.stopped = false;
    for (const { client } of this.receivers) {
      const gone = disconnection(client);
      await client.start();
      void this.keep(client, gone);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const goodbyes = this.receivers.map(({ client }) => client.disconnect().catch(() => {}));
    await Promise.race([Promise.all(goodbyes), setTimeout(GOODBYE_MS, undefined, { ref: false })]);
  }

  private async keep(client: Client, firstGone: Promise<void>): Promise<void> {
    await firstGone;
    for (let failures = 0; !this.stopped; ) {
      await setTimeout(BACK_OFF[Math.min(failures, BACK_OFF.length - 1)], undefined, { ref: false });
      if (this.stopped) return;
      const gone = disconnection(client);
      try {
        await client.start();
        failures = 0;
        await gone;
      } catch (error) {
        failures += 1;
        this.log.error({ failures }, `Slack cannot be reached: ${errorName(error)}. Trying again.`);
      }
    }
  }
}

function disconnection(client: Client): Promise<void> {
  return new Promise((resolve) => {
    client.once('disconnected', () => resolve());
  });
}

/**
 * Bolt acknowledges an event before its listeners run. Here that acknowledgement is held until all of them
 * are done, and a listener that throws leaves the event unacknowledged. Commands, buttons and forms are
 * acknowledged by their own listeners, after the same commit.
 */
function acknowledgingLast(app: App): App {
  return Object.create(app, {
    processEvent: {
      value: async (event: ReceiverEvent) => {
        if (event.body.type !== 'event_callback') return app.processEvent(event);
        let wanted = false;
        await app.processEvent({
          ...event,
          ack: async () => {
            wanted = true;
          },
        });
        if (wanted) await event.ack();
      },
    },
  });
}
