import { expect, test } from "vitest";
import { RULE_CARDS } from "../../src/check/index.js";
import { CONFIG_FILE, readConfig } from "../../src/config/index.js";
import { parseSource } from "../../src/source/index.js";

function read(content: string) {
  const source = parseSource({ path: "c.yaml", content }, { kind: CONFIG_FILE });
  const { value, problems } = readConfig(source, { cards: RULE_CARDS });
  const places = problems.map(({ rule, origin, message, help }) => {
    const place = origin && source.value?.locate(origin).start;
    return `${place?.line ?? 0}:${place?.column ?? 0} ${rule} ${message} ${help}`;
  });
  return { ...value?.check, problems: places };
}

test("severities, short and long, and options of every type", () => {
  const text = `rules:
  empty-department: off
  root-count: ERROR
  unknown-key: { severity: info }
  span-too-wide: { severity: warn, options: { max: 12, byArchetype: { coach: 6 } } }
  ciso-independent-of-it:
    options: { depth: any, acceptIfBoardLine: false, forbidden: [cio, vpe] }
  headcount-mismatch: { options: { tolerance: 0.05 } }
  build-and-run-separate: { severity: info, options: { onlyTag: sox, buildKinds: [software-engineering] } }
  more-than-one-accountable: { options: { allowJoint: [[cto, chief-product]] } }
  accountable-not-a-person: { options: { allowBodies: [board, council] } }
  internal-audit-independent: { options: { allowedManagers: [board, Chair] } }
  officer-vacant:
  interim-overdue: { severity: , options: }
  x-ours: 1
`;
  expect(read(text)).toEqual({
    rules: {
      "empty-department": { severity: "off" },
      "root-count": { severity: "error" },
      "unknown-key": { severity: "info" },
      "span-too-wide": { severity: "warn", options: { max: 12, byArchetype: { coach: 6 } } },
      "ciso-independent-of-it": { options: { depth: "any", acceptIfBoardLine: false, forbidden: ["cio", "vpe"] } },
      "headcount-mismatch": { options: { tolerance: 0.05 } },
      "build-and-run-separate": { severity: "info", options: { onlyTag: "sox", buildKinds: ["software-engineering"] } },
      "more-than-one-accountable": { options: { allowJoint: [["cto", "chief-product"]] } },
      "accountable-not-a-person": { options: { allowBodies: ["board", "council"] } },
      "internal-audit-independent": { options: { allowedManagers: ["board", "Chair"] } },
      "officer-vacant": {},
      "interim-overdue": { options: {} },
    },
    words: {},
    problems: [],
  });
});

test("demands for roles and a list for each word", () => {
  const text = `rules:
  required-role-missing: { options: { roles: [cio, { any: [ciso, saiso], why: FISMA, severity: info, x-id: 4 }] } }
  focus-area-wrong-officer: { options: { allow: { cio.it-governance: [cfo] } } }
`;
  expect(read(text)).toEqual({
    rules: {
      "required-role-missing": {
        options: { roles: [{ any: ["cio"] }, { any: ["ciso", "saiso"], why: "FISMA", severity: "info" }] },
      },
      "focus-area-wrong-officer": { options: { allow: { "cio.it-governance": ["cfo"] } } },
    },
    words: {},
    problems: [],
  });
});

test.each([
  [
    "rules: strict",
    "1:8 wrong-type 'rules' must be a group of rules, not the text 'strict'. Write it like this: 'rules: { span-too-wide: { severity: warn, options: { max: 12 } } }'.",
  ],
  [
    "rules: { span-to-wide: off }",
    "1:10 unknown-key 'span-to-wide' is not a rule; it is ignored. Write 'span-too-wide'.",
  ],
  [
    "rules: { everything-fine: off }",
    "1:10 unknown-key 'everything-fine' is not a rule; it is ignored. See the list: orgwright rules.",
  ],
  [
    "rules: { span-too-wide: [warn] }",
    "1:25 wrong-type 'span-too-wide' must be a severity, or a severity and options, not a list. Write it like this: 'span-too-wide: { severity: warn }'.",
  ],
  ["rules: { span-too-wide: warning }", "1:25 wrong-type 'span-too-wide' cannot be 'warning'. Write 'warn'."],
  [
    "rules: { span-too-wide: critical }",
    "1:25 wrong-type 'span-too-wide' cannot be 'critical'. Write one of error, warn, info, off.",
  ],
  [
    "rules: { span-too-wide: { severity: { a: 1 } } }",
    "1:37 wrong-type 'severity' of 'span-too-wide' must be one of error, warn, info, off, not a group of keys. Write it like this: 'severity: error'.",
  ],
  [
    "rules: { span-too-wide: { max: 3 } }",
    "1:27 unknown-key 'max' is not a key of a rule (in 'span-too-wide'); it is ignored. Write it under 'options:'.",
  ],
  [
    "rules: { span-too-wide: { level: 3 } }",
    "1:27 unknown-key 'level' is not a key of a rule (in 'span-too-wide'); it is ignored. Remove it, or write 'x-level' to keep a key of your own. Known: severity, options.",
  ],
  [
    "rules: { span-too-wide: { options: 12 } }",
    "1:36 wrong-type 'options' of 'span-too-wide' must be a group of options, not '12'. Write it like this: 'options: { max: 12 }'.",
  ],
  [
    "rules: { span-too-wide: { options: { maks: 12 } } }",
    "1:38 unknown-key 'maks' is not a key of the options of a rule (in 'span-too-wide'); it is ignored. Remove it, or write 'x-maks' to keep a key of your own. Known: max, officerMax, byArchetype.",
  ],
  [
    "rules: { span-too-wide: { options: { toString: 12 } } }",
    "1:38 unknown-key 'toString' is not a key of the options of a rule (in 'span-too-wide'); it is ignored. Remove it, or write 'x-toString' to keep a key of your own. Known: max, officerMax, byArchetype.",
  ],
  [
    "rules: { accountable-below-head: { options: { max: 12 } } }",
    "1:47 unknown-key 'max' is not a key of the options of a rule (in 'accountable-below-head'); it is ignored. Remove it; this rule has no options.",
  ],
  [
    "rules: { duplicate-id: warn }",
    "1:24 impossible-value duplicate-id is always an error: a file that breaks it cannot be relied on. Remove this line.",
  ],
  ["rules: { unknown-key: off }", "1:23 impossible-value unknown-key cannot be turned off. Write error, warn or info."],
  [
    "rules: { span-too-wide: { options: { max: 0 } } }",
    "1:43 wrong-type 'max' of 'span-too-wide' must be a whole number from 1, not '0'. Write it like this: 'max: 1'.",
  ],
  [
    "rules: { span-too-wide: { options: { max: 2.5 } } }",
    "1:43 wrong-type 'max' of 'span-too-wide' must be a whole number from 1, not '2.5'. Write it like this: 'max: 1'.",
  ],
  [
    "rules: { headcount-mismatch: { options: { tolerance: .inf } } }",
    "1:54 wrong-type 'tolerance' of 'headcount-mismatch' must be a number from 0, not '.inf'. Write it like this: 'tolerance: 1'.",
  ],
  [
    "rules: { headcount-mismatch: { options: { tolerance: [1] } } }",
    "1:54 wrong-type 'tolerance' of 'headcount-mismatch' must be a number from 0, not a list. Write it like this: 'tolerance: 1'.",
  ],
  [
    "rules: { dpo-reports-to-top: { options: { acceptDotted: 1 } } }",
    "1:57 wrong-type 'acceptDotted' of 'dpo-reports-to-top' must be true or false, not '1'. Write it like this: 'acceptDotted: true'.",
  ],
  [
    "rules: { ciso-independent-of-it: { options: { depth: anny } } }",
    "1:54 wrong-type 'depth' of 'ciso-independent-of-it' cannot be 'anny'. Write 'any'.",
  ],
  [
    "rules: { ciso-independent-of-it: { options: { depth: [] } } }",
    "1:54 wrong-type 'depth' of 'ciso-independent-of-it' must be one of direct, any, not an empty list. Write it like this: 'depth: direct'.",
  ],
  [
    "rules: { ciso-independent-of-it: { options: { forbidden: cio } } }",
    "1:58 wrong-type 'forbidden' of 'ciso-independent-of-it' must be a list, not the text 'cio'. Write it like this: 'forbidden: [cio]'.",
  ],
  [
    "rules: { ciso-independent-of-it: { options: { forbidden: [[cio]] } } }",
    "1:59 wrong-type Entry 1 of 'forbidden' of 'ciso-independent-of-it' must be a word, not a list. Write it like this: '- cio'.",
  ],
  [
    "rules: { ciso-independent-of-it: { options: { forbidden: [cisso] } } }",
    "1:59 wrong-type 'cisso' is not a role. Write 'ciso'.",
  ],
  [
    "rules: { incident-response-single-owner: { options: { departmentKinds: [kitchen-of-the-world] } } }",
    "1:73 wrong-type 'kitchen-of-the-world' is not a kind of department. Known: it-department, service-desk, end-user-computing, collaboration-tools, it-service-management, it-asset-management, change-management-it, it-training and 117 more.",
  ],
  [
    "rules: { build-and-run-separate: { options: { onlyTag: [a] } } }",
    "1:56 wrong-type 'onlyTag' of 'build-and-run-separate' must be a word, not a list. Write it like this: 'onlyTag: icfr'.",
  ],
  [
    "rules: { more-than-one-accountable: { options: { allowJoint: cto } } }",
    "1:62 wrong-type 'allowJoint' of 'more-than-one-accountable' must be a list of pairs, not the text 'cto'. Write it like this: 'allowJoint: [[cto, chief-product]]'.",
  ],
  [
    "rules: { more-than-one-accountable: { options: { allowJoint: [[cto]] } } }",
    "1:63 wrong-type Entry 1 of 'allowJoint' of 'more-than-one-accountable' must be a pair of ids, not a list. Write it like this: '- [cto, chief-product]'.",
  ],
  [
    "rules: { span-too-wide: { options: { byArchetype: 7 } } }",
    "1:51 wrong-type 'byArchetype' of 'span-too-wide' must be a number for each word, not '7'. Write it like this: 'byArchetype: { coach: 7 }'.",
  ],
  [
    "rules: { span-too-wide: { options: { byArchetype: { coach: many } } } }",
    "1:60 wrong-type 'coach' of 'span-too-wide' must be a number from 0, not the text 'many'. Write it like this: 'coach: 1'.",
  ],
  [
    "map: Helpdesk",
    "1:6 wrong-type 'map' must be a group of department names, not the text 'Helpdesk'. Write it like this: 'map: { Helpdesk: service-desk, Fleet Telematics: cto }'.",
  ],
  [
    "map: { Helpdesk: [cio] }",
    "1:18 wrong-type 'Helpdesk' must be a kind of department or a role, not a list. Write it like this: 'Helpdesk: service-desk'.",
  ],
  [
    "map: { Helpdesk: service-dsk }",
    "1:18 wrong-type 'service-dsk' is neither a kind of department nor a role. Write 'service-desk'.",
  ],
  [
    "map: { Helpdesk: the moon and stars }",
    "1:18 wrong-type 'the moon and stars' is neither a kind of department nor a role. Write it like this: 'map: { Helpdesk: service-desk, Fleet Telematics: cto }'.",
  ],
])("%s", (text, problem) => {
  expect(read(text).problems).toEqual([problem]);
});

test("own words for departments", () => {
  expect(read("map: { Helpdesk: service-desk, Fleet Telematics: CTO, Boats: nothing-known-at-all }\n")).toMatchObject({
    words: { Helpdesk: "service-desk", "Fleet Telematics": "CTO" },
  });
  expect(read("map:\nrules:\n")).toEqual({ words: {}, rules: {}, problems: [] });
});
