/** Keeps the n best of many scores in a min-heap; on equal scores the lower number is better. */
export class TopScores {
  readonly #limit: number;
  readonly #ids: Int32Array;
  readonly #scores: Float64Array;
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
    this.#ids = new Int32Array(limit);
    this.#scores = new Float64Array(limit);
  }

  offer(id: number, score: number): void {
    if (this.#size < this.#limit) {
      this.#rise(this.#size++, id, score);
    } else if (this.#limit > 0 && this.#worse(this.#idAt(0), this.#scoreAt(0), id, score)) {
      this.#sink(id, score);
    }
  }

  /** The worst score that is kept; 0 when nothing is. */
  least(): number {
    return this.#size === 0 ? 0 : this.#scoreAt(0);
  }

  /** Best first. */
  ids(): number[] {
    const order = Array.from({ length: this.#size }, (_, slot) => slot);
    order.sort((a, b) => this.#scoreAt(b) - this.#scoreAt(a) || this.#idAt(a) - this.#idAt(b));
    return order.map((slot) => this.#idAt(slot));
  }

  #worse(idA: number, scoreA: number, idB: number, scoreB: number): boolean {
    return scoreA < scoreB || (scoreA === scoreB && idA > idB);
  }

  #rise(from: number, id: number, score: number): void {
    let slot = from;
    while (slot > 0) {
      const parent = (slot - 1) >> 1;
      if (!this.#worse(id, score, this.#idAt(parent), this.#scoreAt(parent))) break;
      this.#set(slot, this.#idAt(parent), this.#scoreAt(parent));
      slot = parent;
    }
    this.#set(slot, id, score);
  }

  #sink(id: number, score: number): void {
    let slot = 0;
    for (;;) {
      let child = 2 * slot + 1;
      if (child >= this.#size) break;
      const right = child + 1;
      if (
        right < this.#size &&
        this.#worse(this.#idAt(right), this.#scoreAt(right), this.#idAt(child), this.#scoreAt(child))
      )
        child = right;
      if (!this.#worse(this.#idAt(child), this.#scoreAt(child), id, score)) break;
      this.#set(slot, this.#idAt(child), this.#scoreAt(child));
      slot = child;
    }
    this.#set(slot, id, score);
  }

  #idAt(slot: number): number {
    return this.#ids[slot] ?? 0;
  }

  #scoreAt(slot: number): number {
    return this.#scores[slot] ?? 0;
  }

  #set(slot: number, id: number, score: number): void {
    this.#ids[slot] = id;
    this.#scores[slot] = score;
  }
}
