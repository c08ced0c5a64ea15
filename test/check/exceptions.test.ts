/** Exceptions: which findings one accepts, until when, and what is reported of one that does nothing. */
import { describe, expect, test } from "vitest";
import { RULE_CARDS, resolveFindings } from "../../src/check/index.js";
import type { ResolveRequest } from "../../src/check/index.js";
import type { Problem } from "../../src/model/finding.js";
import type { Exception } from "../../src/model/graph.js";
import type { RuleCard } from "../../src/model/rule.js";
import type { Origin } from "../../src/model/source.js";

const RULE = "span-too-wide";
const at = (...path: (string | number)[]): Origin => ({ file: "a.yaml", path });
const exception = (facts: Partial<Exception> = {}): Exception => ({
  rule: RULE,
  on: [],
  isAboutAll: true,
  reason: "The plants run themselves.",
  origin: at("exceptions", 0),
  ...facts,
});
const problem = (facts: Partial<Problem<string>> = {}): Problem<string> => ({
  rule: RULE,
  message: "too many",
  help: "h",
  subjects: ["coo"],
  origin: at("officers", 0, "role"),
  ...facts,
});

function resolve(
  exceptions: readonly Exception[],
  problems: readonly Problem<string>[] = [problem()],
  request: Partial<ResolveRequest> = {},
) {
  return resolveFindings(problems, { places: { file: "a.yaml" }, exceptions, isStructureChecked: true, ...request });
}
const said = (...facts: Parameters<typeof resolve>) =>
  resolve(...facts).findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);

describe("accepts", () => {
  const all = { on: [], isAboutAll: true };
  test.each<[string, Partial<Exception>, Partial<Problem<string>>, boolean]>([
    ["all findings of its rule, where it names nobody", all, { subjects: ["coo"] }, true],
    ["also one about the company", all, { subjects: [] }, true],
    ["none of another rule", all, { rule: "officer-too-deep" }, false],
    ["what it names", { on: ["coo"], isAboutAll: false }, { subjects: ["coo"] }, true],
    ["what is about some of those it names", { on: ["coo", "cio"], isAboutAll: false }, { subjects: ["cio"] }, true],
    [
      "nothing that is about somebody else too",
      { on: ["coo"], isAboutAll: false },
      { subjects: ["coo", "cio"] },
      false,
    ],
    ["nothing about the company, where it names somebody", { on: ["coo"], isAboutAll: false }, { subjects: [] }, false],
    ["nothing, where nobody it names exists", { on: [], isAboutAll: false }, { subjects: ["coo"] }, false],
    [
      "a note of a rule whose errors nobody may accept",
      { rule: "unknown-role" },
      { rule: "unknown-role", severity: "info" },
      true,
    ],
    ["no error of such a rule", { rule: "duplicate-id" }, { rule: "duplicate-id" }, false],
  ])("%s", (_, facts, found, isAccepted) => {
    const { findings, excepted } = resolve([exception(facts)], [problem(found)], { isStructureChecked: false });
    expect(findings).toHaveLength(isAccepted ? 0 : 1);
    expect(excepted).toHaveLength(isAccepted ? 1 : 0);
  });

  test("until the last day, and for ever where no date is known", () => {
    const until = { until: "2026-06-30" };
    const isAccepted = (now?: string) => resolve([exception(until)], [problem()], { now }).excepted.length === 1;
    expect([isAccepted("2026-06-29"), isAccepted("2026-06-30"), isAccepted("2026-07-01"), isAccepted()]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(resolve([exception()], [problem()], { now: "9999-12-31" }).excepted).toHaveLength(1);
  });

  test("with reason, end and owner of the first that fits", () => {
    const first = exception({ until: "2026-12-31", owner: "coo", reason: "first" });
    const [accepted, ...others] = resolve([exception({ rule: "x" }), first, exception({ reason: "second" })]).excepted;
    expect(others).toEqual([]);
    expect(accepted).toEqual({
      finding: expect.objectContaining({ rule: RULE, subjects: ["coo"] }) as unknown,
      reason: "first",
      until: "2026-12-31",
      owner: "coo",
    });
    expect(resolve([exception({ reason: "why" })]).excepted[0]).toEqual({
      finding: expect.anything() as unknown,
      reason: "why",
    });
  });
});

describe("says of an exception that does nothing", () => {
  test("that nothing is found, but not before the structure was looked at, nor of a rule that is off", () => {
    const idle = [exception()];
    expect(said(idle, [])).toEqual([
      `warn unused-suppression: This exception from ${RULE} accepts no finding. Remove it.`,
    ]);
    expect(said(idle, [], { isStructureChecked: false })).toEqual([]);
    expect(said(idle, [], { rules: { [RULE]: { severity: "off" } } })).toEqual([]);
    expect(said(idle)).toEqual([]);
  });

  test("that it has ended, as loud as the settings say, and then nothing else", () => {
    const ended = [exception({ until: "2026-06-29" })];
    const request = { now: "2026-06-30" };
    const message = `This exception from ${RULE} ended on 2026-06-29. Remove it, or give it a new 'until:'.`;
    expect(said(ended, [], request)).toEqual([`error unused-suppression: ${message}`]);
    const softer = { "unused-suppression": { options: { expired: "info" } } };
    expect(said(ended, [], { ...request, rules: softer })).toEqual([`info unused-suppression: ${message}`]);
    expect(said(ended, [], { ...request, rules: { [RULE]: { severity: "off" } } })).toHaveLength(1);
  });

  test("that there is no such rule, and the rule that was probably meant", () => {
    const [near, far] = ["span-too-wid", "quite-another-thing"].map(
      (rule) => resolve([exception({ rule })], []).findings[0],
    );
    expect(near).toMatchObject({
      message: "This exception from span-too-wid names 'span-too-wid', which is not a rule. Correct or remove it.",
      help: "Write 'span-too-wide'.",
    });
    expect(far?.help).toBe("See the list: orgwright rules.");
  });

  test("nothing of the kind where the company has such a rule itself", () => {
    const own = RULE_CARDS.filter(({ id }) => id === RULE).map((card): RuleCard => ({ ...card, id: "ours" }));
    expect(said([exception({ rule: "ours" })], [problem({ rule: "ours" })], { ownCards: own })).toEqual([]);
    expect(said([exception({ rule: "ours" })], [], { ownCards: own })).toEqual([
      "warn unused-suppression: This exception from ours accepts no finding. Remove it.",
    ]);
  });

  test("that nobody may accept such a finding, and how to be rid of it", () => {
    const { findings } = resolve([exception({ rule: "duplicate-id" })], []);
    expect(findings).toMatchObject([
      {
        rule: "unused-suppression",
        message:
          "This exception from duplicate-id has no effect: errors of this rule cannot be accepted, because a file with such an error cannot be relied on.",
        help: RULE_CARDS.find(({ id }) => id === "duplicate-id")?.fix,
      },
    ]);
    // An exception can accept the notes of such a rule, and then it has an effect.
    const note = problem({ rule: "unknown-role", severity: "info" });
    expect(said([exception({ rule: "unknown-role" })], [note])).toEqual([]);
  });

  test("at the key that is wrong, about those it names", () => {
    const has = (...keys: string[]) => ({
      locate: ({ path }: Origin) => {
        const offset = keys.indexOf(String(path.at(-1))) + 1;
        return { start: { offset, line: 1, column: 1 }, end: { offset, line: 1, column: 1 } };
      },
      has: ({ path }: Origin) => keys.includes(String(path.at(-1))),
    });
    const place = (facts: Partial<Exception>, keys: readonly string[]) => {
      const places = { file: "a.yaml", locator: has(...keys) };
      const { findings } = resolve([exception(facts)], [], { places, now: "2026-06-30" });
      return findings.map(({ range, subjects }) => [keys[range.start.offset - 1], ...subjects]);
    };
    expect(place({ on: ["coo"], until: "2020-01-01" }, ["rule", "until"])).toEqual([["until", "coo"]]);
    expect(place({ on: ["coo"] }, ["until", "rule"])).toEqual([["rule", "coo"]]);
    expect(place({ rule: "none-such" }, ["until", "rule"])).toEqual([["rule"]]);
    expect(place({ rule: "duplicate-id" }, ["until", "rule"])).toEqual([["rule"]]);
  });

  test("each reason once, told apart from any other", () => {
    const fingerprints = [{}, { rule: "none-such" }, { rule: "duplicate-id" }, { until: "2020-01-01" }].map(
      (facts) => resolve([exception(facts)], [], { now: "2026-06-30" }).findings[0]?.fingerprint,
    );
    expect(new Set(fingerprints).size).toBe(4);
  });
});

describe("demands of a policy on exceptions", () => {
  const asking = (requireUntil: boolean, requireOwner: boolean) => ({
    rules: { "suppression-needs-reason": { options: { requireUntil, requireOwner } } },
  });
  const messages = (facts: Partial<Exception>, request: Partial<ResolveRequest>) =>
    resolve([exception(facts)], [problem()], request).findings.map(({ rule, message, help }) => [rule, message, help]);
  const noEnd = [
    "suppression-needs-reason",
    `This exception from ${RULE} has no 'until'. Say until when the finding is acceptable.`,
    "Add 'until:'.",
  ];
  const noOwner = [
    "suppression-needs-reason",
    `This exception from ${RULE} has no 'owner'. Say who answers for it.`,
    "Add 'owner:'.",
  ];

  test("an end and an owner, each where it is asked for and missing", () => {
    expect(messages({}, asking(true, true))).toEqual([noEnd, noOwner]);
    expect(messages({}, asking(true, false))).toEqual([noEnd]);
    expect(messages({}, asking(false, true))).toEqual([noOwner]);
    expect(messages({}, {})).toEqual([]);
    expect(messages({ until: "2030-01-01" }, asking(true, true))).toEqual([noOwner]);
    expect(messages({ owner: "coo" }, asking(true, true))).toEqual([noEnd]);
  });

  test("also of one that accepts nothing", () => {
    const { findings } = resolve([exception({ on: ["coo"] })], [], asking(true, true));
    expect(findings.map(({ rule, subjects }) => [rule, ...subjects])).toEqual([
      ["suppression-needs-reason", "coo"],
      ["suppression-needs-reason", "coo"],
      ["unused-suppression", "coo"],
    ]);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });
});
