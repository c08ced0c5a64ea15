/** `npm run coverage`: how much of `src/check` its own tests walk through; see docs/quality.md. */
import { defineConfig } from "vitest/config";
import { TESTS_OF_RULES } from "./tests-of-rules.mjs";

export default defineConfig({
  test: {
    ...TESTS_OF_RULES,
    coverage: {
      provider: "v8",
      include: ["src/check/**/*.ts", "src/wording/posts.ts"],
      reporter: ["text"],
      thresholds: { branches: 95 },
    },
  },
});
