/** The tests as they run against each mutant: those that know most first, since the first that fails ends the run. */
import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import { lastingThreads } from "./lasting-thread.mjs";
import { TESTS_OF_RULES } from "./tests-of-rules.mjs";

const FIRST = ["rules.test.ts", "families.test.ts", "ordinary.test.ts"];

class MostTellingFirst extends BaseSequencer {
  sort(files) {
    const called = (name) => files.filter(({ moduleId }) => path.basename(moduleId) === name);
    return [...new Set([...FIRST.flatMap(called), ...files])];
  }
}

export default defineConfig({
  plugins: [lastingThreads],
  test: {
    ...TESTS_OF_RULES,
    // These run through every rule for long, and would tell little of one that the others do not.
    exclude: ["test/check/any-*.test.ts", "test/check/policy-clauses.test.ts"],
    isolate: false,
    sequence: { sequencer: MostTellingFirst },
  },
});
