/** A damaged file: the same seed and number give the same bytes. */
export function damageFile(seed: number, number: number): Uint8Array;

/** The bytes of an input of a fuzzing run, whatever its kind. */
export function describeInput(seed: number, number: number): Uint8Array;
