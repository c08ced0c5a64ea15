import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/programs/**"],
    globalSetup: ["test/support/build.ts"],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 60_000,
    // By default one core is left free, which would be half of a small machine.
    maxWorkers: "100%",
  },
});
