import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/programs/**"],
    globalSetup: ["test/support/build.ts"],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 60_000,
    // GitHub's parser imports JSON in a way that Node no longer accepts.
    server: { deps: { inline: [/@actions\/workflow-parser/u] } },
  },
});
