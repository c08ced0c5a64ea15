/** Mutates the rules, and the questions that only rules ask, against their cases. */
import { mutationOf, QUESTIONS_OF_RULES } from "./mutation.mjs";

export default mutationOf("rules", ["src/check/rules/*.ts", ...QUESTIONS_OF_RULES]);
