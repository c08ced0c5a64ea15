/** Returns a name as it is compared: without case, accents and the order of `Last, First`. */
export type FoldName = (name: string) => string;
