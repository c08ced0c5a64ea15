import { defineConfig } from "vitest/config";

/** Tests that need programs from outside npm; `.ci/run` installs them. */
export default defineConfig({
  test: {
    include: ["test/programs/**/*.test.ts"],
    globalSetup: ["test/support/build.ts"],
    testTimeout: 60_000,
  },
});
