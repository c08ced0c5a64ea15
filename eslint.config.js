import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import sentences from "./test/quality/sentences.mjs";

export default defineConfig(
  { ignores: ["dist/", "package/", "out/", "test/.review/", ".mutation/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-import-type-side-effects": "error",
      // Leaving a key out is what the name is for: `const { why, ...rest } = answer`.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      eqeqeq: "error",
    },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: { globals: { console: "readonly", process: "readonly", setTimeout: "readonly", URL: "readonly" } },
  },
  {
    plugins: { orgwright: sentences },
    rules: { "orgwright/sentences": "error" },
    // The two files that quote weak sentences.
    ignores: ["test/quality/sentences.*"],
  },
  prettier,
);
