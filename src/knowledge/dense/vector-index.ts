export interface Neighbour {
  readonly id: string;
  /** Cosine, -1 to 1. */
  readonly score: number;
}

/** Vectors of unit length that are searched by another. */
export interface VectorIndex {
  readonly kind: 'graph' | 'exact';
  /** How many numbers a vector has. */
  readonly dimensions: number;
  /** The k nearest, nearest first. */
  nearest(query: Float32Array, k: number): Promise<readonly Neighbour[]>;
}

/** A vector under the id of its text. */
export interface Embedded {
  readonly id: string;
  readonly vector: Float32Array;
}
