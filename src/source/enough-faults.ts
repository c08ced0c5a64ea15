/** Exception that ends the reading of a file with so many faults that reporting more would not help anybody. */
export class EnoughFaults extends Error {}

/** Numbers of faults after which reading ends, for the YAML itself and for its content. */
export const ENOUGH_FAULTS = { syntax: 100, content: 999 } as const;
