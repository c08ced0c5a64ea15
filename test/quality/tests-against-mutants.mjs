import { defineConfig } from "vitest/config";
import { lastingThreads } from "./lasting-thread.mjs";
import { TESTS_OF_RULES } from "./tests-of-rules.mjs";

/** Returns the config under which the tests run against each mutant. */
export function testsAgainstMutants(include, exclude = []) {
  return defineConfig({
    plugins: [lastingThreads],
    test: {
      ...TESTS_OF_RULES,
      include,
      exclude,
      setupFiles: [...TESTS_OF_RULES.setupFiles, "test/quality/no-mutant-yet.mjs"],
      isolate: false,
    },
  });
}
