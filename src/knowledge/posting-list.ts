/** The documents one term stands in, with its count in each; grows by doubling, in order of addition. */
export class PostingList {
  /** Slot and count in turn. */
  #cells = new Int32Array(4);
  #length = 0;
  /** Documents that are still in the index. */
  live = 0;

  add(slot: number, count: number): void {
    if (this.#length === this.#cells.length) {
      const wider = new Int32Array(this.#length * 2);
      wider.set(this.#cells);
      this.#cells = wider;
    }
    this.#cells[this.#length++] = slot;
    this.#cells[this.#length++] = count;
    this.live++;
  }

  /** Slot and count in turn; only the first `length` cells are filled. */
  get cells(): Int32Array {
    return this.#cells;
  }

  get length(): number {
    return this.#length;
  }
}
