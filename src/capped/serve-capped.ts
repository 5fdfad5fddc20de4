/** What reads a file has no business with the network. That also saves loading the client behind them, 20 ms of 400. */
const NETWORK = ['fetch', 'Request', 'Response', 'Headers', 'FormData', 'WebSocket', 'EventSource'];

/** Tells a child that no work waits for it yet, so that it may load beforehand what it is likely to need. */
export const SPARE = 'spare';

/**
 * The child's side of `runCapped`: answers the one message with what `handle` makes of it. A failure ends the child.
 * A spare child calls `prepare` while it waits.
 */
export function serveCapped<Input, Output>(
  handle: (input: Input) => Output | Promise<Output>,
  prepare?: () => Promise<unknown>,
): void {
  for (const name of NETWORK) Reflect.deleteProperty(globalThis, name);
  process.once('message', async ({ input }: { readonly input: Input }) => {
    process.send?.({ value: await handle(input) });
  });
  process.once('disconnect', () => process.exit());
  if (process.argv.includes(SPARE)) void prepare?.();
}
