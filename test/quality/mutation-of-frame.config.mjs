/** Mutates what all rules share, against the tests that are about it. Policy packs are tables. */
import { mutationOf, QUESTIONS_OF_RULES } from "./mutation.mjs";

export default mutationOf("frame", [
  "src/check/*.ts",
  "src/check/packs/index.ts",
  "src/wording/posts.ts",
  ...QUESTIONS_OF_RULES.map((file) => `!${file}`),
]);
