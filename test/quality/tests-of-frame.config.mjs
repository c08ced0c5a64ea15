import { testsAgainstMutants } from "./tests-against-mutants.mjs";

/** Without those that run through every rule for long. */
const LONG = ["ordinary", "any-*", "policy-clauses"].map((name) => `test/check/${name}.test.ts`);

export default testsAgainstMutants(["test/check/*.test.ts", "test/wording/*.test.ts"], LONG);
