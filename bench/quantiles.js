/** Runs `work` some times after a warm-up and tells the middle and the 99th percentile in milliseconds. */
export async function quantiles(times, work) {
  for (let i = 0; i < Math.ceil(times / 10); i += 1) await work(i);
  const taken = [];
  for (let i = 0; i < times; i += 1) {
    const before = performance.now();
    await work(i);
    taken.push(performance.now() - before);
  }
  taken.sort((a, b) => a - b);
  const at = (share) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))];
  return { p50: at(0.5), p99: at(0.99) };
}

export const ms = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
