/** The property of generated companies: `check` finds exactly what was broken, at its place. */
import fc from "fast-check";
import { loadCompany } from "../../dist/index.js";
import { buildCompany, companyFacts } from "./companies.mjs";
import { breakCompany, FAULT_NAMES } from "./faults.mjs";
import { writeYaml } from "./yaml-writer.mjs";

const STYLE = fc.nat({ max: 1_000_000 });
const FAULT = fc.tuple(fc.constantFrom(...FAULT_NAMES), fc.nat({ max: 1000 }));

/** A broken company as text, and what must be found in it as `rule@offset`. */
export const brokenCompany = fc
  .tuple(companyFacts, fc.array(FAULT, { maxLength: 5 }), STYLE)
  .map(([facts, wanted, style]) => {
    const company = buildCompany(facts);
    const faults = breakCompany(company, wanted);
    const content = writeYaml(company.root, style);
    return {
      content,
      faults: faults.map(({ name }) => name),
      expected: toList(faults.map(({ rule, place }) => ({ rule, at: place() }))),
    };
  });

/** Throws an error that names what was missed and what was made up. */
export function checkBroken({ content, faults, expected }) {
  const loaded = loadCompany({ path: "company.yaml", content });
  const found = toList(loaded.findings.map(({ rule, range }) => ({ rule, at: range.start.offset })));
  const missed = subtract(expected, found);
  const extra = subtract(found, expected);
  if (missed.length > 0 || extra.length > 0)
    throw new Error(
      `broken: ${faults.join(", ")}\nnot found: ${missed.join(" ")}\nfound besides: ${extra.join(" ")}\n${content}`,
    );
}

function toList(findings) {
  return findings.map(({ rule, at }) => `${rule}@${String(at)}`).sort();
}

function subtract(from, what) {
  const left = [...from];
  for (const each of what) if (left.includes(each)) left.splice(left.indexOf(each), 1);
  return left;
}
