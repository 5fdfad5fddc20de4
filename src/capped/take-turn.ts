/** Children at once, in the whole process; more wait, so that a heap of files cannot take all the memory. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Waits for a free place; call what it gives to free the place again. */
export async function takeTurn(): Promise<() => void> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  return () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
}
