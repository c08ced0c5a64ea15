/**
 * Switches the last mutant off before the modules of tests load: in a thread that outlives its run it is still on.
 * Stryker switches the new mutant on when the tests begin.
 */
import { inject } from "vitest";

if (inject("mutantActivation") !== "static" && globalThis.__stryker__ !== undefined) {
  globalThis.__stryker__.activeMutant = undefined;
}
