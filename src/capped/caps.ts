/** What one piece of work may take. */
export interface Caps {
  readonly ms: number;
  /** Of resident memory, the runtime's own 45 MB included. Watched on Linux; elsewhere only the heap is limited. */
  readonly megabytes: number;
}
