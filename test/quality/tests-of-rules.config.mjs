import { testsAgainstMutants } from "./tests-against-mutants.mjs";

export default testsAgainstMutants(["test/rules/*.test.ts", "test/families.test.ts", "test/check/ordinary.test.ts"]);
