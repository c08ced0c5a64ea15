/** Every way to break a company. */
export const FAULT_NAMES: readonly string[];
