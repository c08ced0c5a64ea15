/** Baselines of generated companies. They stand apart from the other tests, which are quick and run per mutant. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyBaseline, canBeKnown, checkCompany, writeBaseline } from "../../src/pipeline.js";
import { anyCompany } from "../support/generated-company.js";

test("written and checked, any company is clean", () => {
  fc.assert(
    fc.property(anyCompany(30), (sketch) => {
      const findings = checkCompany([{ path: "company.yaml", content: JSON.stringify(sketch) }]);
      const reading = applyBaseline(findings, { path: "known.json", content: writeBaseline(findings) });
      if ("refusal" in reading) throw new Error(reading.refusal);
      expect(reading.findings.filter(canBeKnown)).toEqual([]);
      expect(reading.stale).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
