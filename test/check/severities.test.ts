import { expect, test } from "vitest";
import { levelOf, levelOfProblem } from "../../src/check/severities.js";
import { RULE_CARDS } from "../../src/check/index.js";
import type { Problem, Severity } from "../../src/model/finding.js";
import type { SeverityLevel } from "../../src/model/rule.js";

const card = RULE_CARDS.find(({ severity }) => severity === "info");
if (card === undefined) throw new Error("no rule is a note");

test("a rule is as loud as the settings say, else as its card says", () => {
  expect(levelOf(card, {})).toBe("info");
  expect(levelOf(card, { [card.id]: {} })).toBe("info");
  expect(levelOf(card, { [card.id]: { severity: "off" } })).toBe("off");
  expect(levelOf(card, { "another-rule": { severity: "error" } })).toBe("info");
});

type Facts = Pick<Problem, "severity" | "atMost" | "isSofter">;

test.each<[Facts, SeverityLevel, SeverityLevel]>([
  [{}, "error", "error"],
  [{}, "off", "off"],
  [{ severity: "error" }, "info", "error"],
  [{ severity: "error" }, "off", "off"],
  [{ severity: "info", isSofter: true, atMost: "warn" }, "error", "info"],
  [{ isSofter: true }, "error", "warn"],
  [{ isSofter: true }, "warn", "info"],
  [{ isSofter: true }, "info", "off"],
  [{ isSofter: false }, "warn", "warn"],
  [{ atMost: "info" }, "error", "info"],
  [{ atMost: "warn" }, "info", "info"],
  [{ atMost: "warn" }, "warn", "warn"],
  [{ atMost: "error" }, "warn", "warn"],
  [{ isSofter: true, atMost: "warn" }, "error", "warn"],
  [{ isSofter: true, atMost: "warn" }, "warn", "info"],
  [{ isSofter: true, atMost: "info" }, "info", "off"],
])("a problem with %j of a rule set to %s: %s", (facts, ofRule, level) => {
  expect(levelOfProblem({ rule: "a", message: "m", help: "h", ...facts }, ofRule)).toBe(level);
});

test("only a problem with its own severity is louder than its rule", () => {
  const levels: SeverityLevel[] = ["off", "info", "warn", "error"];
  const caps: Severity[] = ["info", "warn", "error"];
  for (const ofRule of levels)
    for (const atMost of caps)
      for (const isSofter of [true, false]) {
        const level = levelOfProblem({ rule: "a", message: "m", help: "h", atMost, isSofter }, ofRule);
        expect(levels.indexOf(level)).toBeLessThanOrEqual(levels.indexOf(ofRule));
        expect(levels.indexOf(level)).toBeLessThanOrEqual(levels.indexOf(atMost));
      }
});
