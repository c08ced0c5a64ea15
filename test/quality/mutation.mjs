/**
 * `npm run mutation`: does a test notice when a line of `src/check` does something else? See docs/quality.md. It
 * runs in two parts, each with the tests that are answerable for it: most mutants die at once, and a survivor costs
 * every test.
 */

/** Files beside `rules/` that only rules use: the cases of rules are their tests. */
export const QUESTIONS_OF_RULES = ["held-together", "personal-data", "same-lead"].map((name) => `src/check/${name}.ts`);

/** Returns the options for Stryker; `part` is in the name of the file with the tests. */
export function mutationOf(part, mutate) {
  return {
    mutate,
    plugins: ["@stryker-mutator/vitest-runner", "./test/quality/cards.mjs"],
    ignorers: ["cards"],
    testRunner: "vitest",
    vitest: { configFile: `test/quality/tests-of-${part}.config.mjs`, related: false },
    coverageAnalysis: "perTest",
    ignoreStatic: true,
    concurrency: 2,
    timeoutMS: 20_000,
    incremental: true,
    incrementalFile: `.mutation/${part}.incremental.json`,
    tempDirName: ".mutation/sandbox",
    ignorePatterns: [
      "out",
      "dist",
      "docs/images",
      "test/charts",
      "test/corpora",
      "test/hostile",
      "test/cli",
      "test/fuzz",
    ],
    disableTypeChecks: false,
    // tsconfig.json is copied as it is: it refers to nothing outside.
    tsconfigFile: ".mutation/none.json",
    reporters: ["clear-text", "json", "progress-append-only"],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: `.mutation/${part}.json` },
    thresholds: { high: 90, low: 85, break: 85 },
  };
}
