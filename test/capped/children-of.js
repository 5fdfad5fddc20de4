import { readdirSync, readFileSync } from 'node:fs';

// Not compiled: a script in a process of its own uses it too. See the declarations beside it.

export function childrenOf(pid) {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'latin1').split(' ').filter(Boolean),
  );
}

export function wordsOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0');
  } catch {
    return [];
  }
}

export function hasSpare(pid) {
  return childrenOf(pid).some((child) => wordsOf(child).includes('spare'));
}
