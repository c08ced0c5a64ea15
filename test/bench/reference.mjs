/**
 * Ceilings in CPU seconds are meant for one machine, on which an empty Node process takes 61 ms. Another machine is
 * slower or faster in proportion to its time for that process, and so are the figures measured on it.
 */
export const REFERENCE_EMPTY_MS = 61;

/** Converts a CPU time measured here to that machine; an empty process takes `emptyMs` here. */
export function onReference(cpuMs, emptyMs) {
  return (cpuMs * REFERENCE_EMPTY_MS) / emptyMs;
}
