/** Custom rules come from config files, perhaps of a stranger's pull request: their words stay words in every report. */
import { describe, expect, test } from "vitest";
import { createOwnCard } from "../../src/check/index.js";
import {
  reportFindings,
  writeRuleCard,
  writeRuleList,
  writeRuleReference,
  writeRulesAsJson,
} from "../../src/report/index.js";
import { contextOf, findingOn } from "../support/finding.js";
import { NASTY } from "../support/many-findings.js";

const UNPRINTABLE = /[^\P{Cc}\n]|[\u2028\u2029\u202e\u2066\ufffe\uffff]|\p{Cs}/u;
const COMPANY = "company: A\n";

describe.each(NASTY)("%j", (nasty) => {
  const card = createOwnCard({
    id: "ours",
    kind: "forbidden",
    severity: "warn",
    given: { name: nasty, tag: nasty },
    why: nasty,
    source: nasty,
  });

  test.each([
    ["explain", () => writeRuleCard(card)],
    ["the list", () => writeRuleList([card])],
    ["the text report", () => report("text")],
  ])("%s shows it line by line, and no line is a command", (_, write) => {
    const text = write();
    expect(text).not.toMatch(UNPRINTABLE);
    for (const line of text.split("\n")) {
      expect(line.trimStart()).not.toMatch(/^::/u);
      expect(line).not.toMatch(/##[a-z]*\[/iu);
    }
  });

  test("the list for programs gives it back whole", () => {
    const text = writeRulesAsJson([card]);
    expect(text).not.toMatch(UNPRINTABLE);
    expect(JSON.parse(text)).toMatchObject({ rules: [{ id: "ours", why: nasty, sources: [{ text: nasty }] }] });
  });

  test("on a page of Markdown it means nothing", () => {
    const sarif = JSON.parse(report("sarif")) as {
      readonly runs: readonly [{ readonly tool: { readonly driver: { readonly rules: readonly [Rule] } } }];
    };
    const [rule] = sarif.runs[0].tool.driver.rules;
    for (const page of [writeRuleReference([card]), rule.help.markdown]) {
      const reasons = page.split("\n").filter((line) => line.startsWith("- written down in: "));
      expect(reasons).toHaveLength(1);
      const bare = reasons[0]
        ?.slice("- written down in: ".length)
        .replaceAll(/(?:[@#:]|www)<!-- -->(?=\S)|&#\d+;/giu, "");
      expect(bare).not.toMatch(/[<>|*_`~[\]\\$\p{Cc}\u2028\u2029\u202e\u2066]|[@#:](?=\S)|www\.|&/iu);
    }
    for (const text of [rule.help.text, rule.shortDescription.text, rule.fullDescription.text])
      expect(text).not.toContain("](");
  });

  interface Rule {
    readonly help: { readonly text: string; readonly markdown: string };
    readonly shortDescription: { readonly text: string };
    readonly fullDescription: { readonly text: string };
  }

  function report(format: "text" | "sarif"): string {
    const context = { ...contextOf({ "a.yaml": COMPANY }), cards: [card] };
    return reportFindings(format, [findingOn(COMPANY, "A", { rule: card.id })], context);
  }
});

test.each([
  [
    { kind: "required", given: { tag: "on-call" }, then: { head: true } },
    "A department or team with the tag 'on-call' does not meet the rule that it has a head.",
  ],
  [
    {
      kind: "required",
      given: { level: "team", headcount: { min: 5, max: 9 } },
      then: { officer: true, span: { max: 8 } },
    },
    "A team of 5 to 9 people does not meet the rule that it has an officer and has at most 8 units directly below it.",
  ],
  [
    { kind: "forbidden", given: { kind: "legal" }, then: { reportUnder: "sales" } },
    "A department or team of the kind 'legal' reports under 'sales'.",
  ],
  [
    { kind: "forbidden", given: { officer: "none", depth: { min: 1, max: 1 } } },
    "There is a department or team without an officer at depth 1.",
  ],
  [
    { kind: "forbidden", given: { officer: "cio", name: "*bank*" } },
    "There is a department or team called '*bank*' under the officer 'cio'.",
  ],
] as const)("a rule is listed as what it asks: %j", (facts, title) => {
  expect(createOwnCard({ id: "ours", severity: "warn", why: "We say so.", ...facts }).title).toBe(title);
});
