/** The child's side of `runCapped`: answers the one message with what `handle` makes of it. A failure ends the child. */
export function serveCapped<Input, Output>(handle: (input: Input) => Output | Promise<Output>): void {
  process.once('message', async ({ input }: { readonly input: Input }) => {
    process.send?.({ value: await handle(input) });
  });
  process.once('disconnect', () => process.exit());
}
