/** Numbers from 0 up to 1 that look random and come in the same order from the same seed. */
export function createRandom(seed: number): () => number;
