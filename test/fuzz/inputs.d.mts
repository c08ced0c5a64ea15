/** Returns a damaged file: the same seed and number give the same bytes. */
export function damageFile(seed: number, number: number): Uint8Array;

/** Returns the bytes of an input of either kind. */
export function describeInput(seed: number, number: number): Uint8Array;
