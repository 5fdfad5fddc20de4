/** What reads a file has no business with the network. That also saves loading the client behind them, 20 ms of 400. */
const NETWORK = ['fetch', 'Request', 'Response', 'Headers', 'FormData', 'WebSocket', 'EventSource'];

/** The child's side of `runCapped`: answers the one message with what `handle` makes of it. A failure ends the child. */
export function serveCapped<Input, Output>(handle: (input: Input) => Output | Promise<Output>): void {
  for (const name of NETWORK) Reflect.deleteProperty(globalThis, name);
  process.once('message', async ({ input }: { readonly input: Input }) => {
    process.send?.({ value: await handle(input) });
  });
  process.once('disconnect', () => process.exit());
}
