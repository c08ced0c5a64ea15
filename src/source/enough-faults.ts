/** Ends the reading of a file that has so many faults that more of them would help nobody. */
export class EnoughFaults extends Error {}

/** Faults after which reading ends: those of the YAML itself, and those of what is written in it. */
export const ENOUGH_FAULTS = { syntax: 100, content: 999 } as const;
