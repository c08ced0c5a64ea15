import { testsAgainstMutants } from "./tests-against-mutants.mjs";

/** Tests that take long because they run through every rule; they are left out. */
const LONG = ["ordinary", "any-*", "policy-clauses"].map((name) => `test/check/${name}.test.ts`);

export default testsAgainstMutants(["test/check/*.test.ts", "test/wording/*.test.ts"], LONG);
