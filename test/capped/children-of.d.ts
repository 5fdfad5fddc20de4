/** The processes that a process has started, by number, whichever of its threads did. Linux alone tells. */
export function childrenOf(pid: number): string[];
/** What a process was started with; nothing once it has ended. */
export function wordsOf(pid: string): string[];
/** Whether a spare child of this process is ready or getting ready. */
export function hasSpare(pid: number): boolean;
