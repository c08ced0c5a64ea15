import { defineConfig } from "vitest/config";

/** Tests that need programs from outside npm; `.ci/run` installs them. */
export default defineConfig({
  test: {
    include: ["test/programs/**/*.test.ts"],
    globalSetup: ["test/support/build.ts"],
    // Programs start slowly, and slower still on a busy machine: what hangs is still noticed.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A busy machine can make a browser miss the moment that a test waits for. A fault fails twice, and the report names
    // each test that was run again.
    retry: 1,
    // Some tests measure the time of programs, which two files at a time would make slower.
    maxWorkers: 1,
  },
});
