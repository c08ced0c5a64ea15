/**
 * Modules of tests are loaded without the mutant before theirs: in a thread that outlives its run it is still switched on.
 * Stryker switches theirs on when the tests begin.
 */
import { inject } from "vitest";

if (inject("mutantActivation") !== "static" && globalThis.__stryker__ !== undefined) {
  globalThis.__stryker__.activeMutant = undefined;
}
