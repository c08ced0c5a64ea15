/** The tests that are answerable for `src/check`. They run in process and start no program, so nothing is built. */
export const TESTS_OF_RULES = {
  include: ["test/check/**/*.test.ts", "test/wording/*.test.ts", "test/rules/**/*.test.ts", "test/families.test.ts"],
  setupFiles: ["test/support/seed.ts"],
  testTimeout: 60_000,
};
