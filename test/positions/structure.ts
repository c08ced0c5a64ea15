import type { BrokenDocument } from "./broken.js";

/** Documents that are YAML and have known keys, and still do not make a company. */
export const BROKEN_STRUCTURES: readonly BrokenDocument[] = [
  // Unknown keys in every kind of entry.
  ["an unknown key of the file", "unknown-key", "company: A\n⟦departmens⟧: []\nofficers: [{ role: CIO }]\n"],
  [
    "an unknown key of the company",
    "unknown-key",
    "company: { name: A, ⟦asof⟧: 2026-03-31 }\nofficers: [{ role: CIO }]\n",
  ],
  ["an unknown key of an officer", "unknown-key", "company: A\nofficers:\n  - role: CIO\n    ⟦reports_to⟧: ceo\n"],
  ["an unknown key of a department", "unknown-key", "company: A\ndepartments: [{ name: B, ⟦Accountable⟧: cio }]\n"],
  ["an unknown key of a head", "unknown-key", "company: A\ndepartments: [{ name: B, head: { name: Ada, ⟦id⟧: a } }]\n"],
  ["an unknown key of a post", "unknown-key", "company: A\ndepartments: [{ name: B, people: [{ ⟦role⟧: Lead }] }]\n"],
  [
    "an unknown key of a post of the file",
    "unknown-key",
    "company: A\ndepartments: [{ name: B }]\npeople: [{ department: b, ⟦unit⟧: b }]\n",
  ],
  [
    "an unknown key of a committee",
    "unknown-key",
    "company: A\ncommittees:\n  - name: Risk\n    ⟦people⟧: [ada]\nofficers: [{ role: CIO }]\n",
  ],
  [
    "an unknown key of a dotted line",
    "unknown-key",
    "company: A\ndepartments: [{ name: B }, { name: C }]\ndotted: [{ from: b, to: c, ⟦why⟧: x }]\n",
  ],
  [
    "an unknown key of a focus area",
    "unknown-key",
    "company: A\ndepartments: [{ name: B }]\nfocus: { cio.it-governance: { owner: b, ⟦deputy⟧: b } }\n",
  ],
  [
    "an unknown key of an exception",
    "unknown-key",
    "company: A\nexceptions:\n  - { rule: root-count, reason: both founders lead it, ⟦note⟧: x }\nofficers: [{ role: CIO }]\n",
  ],
  ["a key with a colon stuck to it", "unknown-key", "company: A\ndepartments: [{ name: B, ⟦id:b⟧ }]\n"],
  ["an unknown key in quotes", "unknown-key", 'company: A\n⟦"colour"⟧: red\nofficers: [{ role: CIO }]\n'],
  [
    "an unknown key behind an emoji",
    "unknown-key",
    "company: { name: 🚲🚲 Bikes, ⟦colour⟧: red }\nofficers: [{ role: CIO }]\n",
  ],
  ["an unknown key as a question", "unknown-key", "company: A\n? ⟦colour⟧\n: red\nofficers: [{ role: CIO }]\n"],
  ["an unknown key without a value", "unknown-key", "company: A\n⟦colour⟧:\nofficers: [{ role: CIO }]\n"],
  ["personal data", "personal-data-present", "company: A\nofficers:\n  - role: CIO\n    ⟦E-Mail⟧: ada@example.com\n"],
  ["a focus area that does not exist", "unknown-reference", "company: A\nfocus: { ⟦cio.it-gov⟧: { owner: b } }\n"],

  // Keys that are missing: the entry is pointed at, or the key when it is written and empty.
  ["a company without a name", "missing-key", "⟦officers: [{ role: CIO }]⟧\n"],
  ["a company with an empty name", "missing-key", "⟦company⟧:\nofficers: [{ role: CIO }]\n"],
  ["an officer without a role", "missing-key", "company: A\nofficers:\n  - ⟦{ id: cio }⟧\n"],
  ["an officer with an empty role", "missing-key", "company: A\nofficers: [{ id: cio, ⟦role⟧: }]\n"],
  ["an officer whose role is null", "missing-key", "company: A\nofficers: [{ id: cio, ⟦role⟧: ~ }]\n"],
  ["a dotted line to nowhere", "missing-key", "company: A\ndepartments: [{ name: B }]\ndotted: [⟦{ from: b }⟧]\n"],
  ["an include of nothing", "missing-key", "company: A\ndepartments:\n  - ⟦include⟧:\n"],
  ["an exception from nothing", "suppression-needs-reason", "company: A\nexceptions: [⟦{ reason: both founders }⟧]\n"],
  ["an exception without a reason", "suppression-needs-reason", "company: A\nexceptions:\n  - ⟦rule: root-count⟧\n"],

  // Values in every style of writing.
  ["a number in quotes", "wrong-type", 'company: { name: A, headcount: ⟦"12"⟧ }\n'],
  ["a number with words", "wrong-type", "company: A\ndepartments:\n  - name: B\n    headcount: ⟦12 people⟧ # or so\n"],
  ["a number that is none", "impossible-value", "company: { name: A, headcount: ⟦.nan⟧ }\n"],
  ["a number without an end", "impossible-value", "company: { name: A, headcount: ⟦1e999⟧ }\n"],
  ["a headcount beyond the limit", "impossible-value", "company: { name: A, headcount: ⟦10000001⟧ }\n"],
  ["a folded text for a date", "wrong-type", "company:\n  name: A\n  asOf: ⟦>-\n    some\n    day⟧\nofficers: []\n"],
  ["a text on several lines", "wrong-type", "company: { name: A, asOf: ⟦some\n  day⟧ }\n"],
  ["a value on the line below its key", "wrong-type", "company:\n  name: A\n  asOf:\n    ⟦soon⟧\n"],
  ["a value with an anchor", "wrong-type", "company:\n  name: A\n  asOf: &date ⟦soon⟧\n"],
  ["a value with a tag that is known", "wrong-type", "company: { name: A, headcount: !!str ⟦12⟧ }\n"],
  ["a value that is an alias", "wrong-type", "x-when: &when soon\ncompany: { name: A, asOf: ⟦*when⟧ }\n"],
  ["a key inside an alias", "unknown-key", "company: A\nx-b: &b { name: B, ⟦colour⟧: red }\ndepartments:\n  - *b\n"],
  ["a value behind an emoji", "wrong-type", "company: { name: 👩‍👩‍👧‍👦 Bikes, asOf: ⟦soon⟧ }\n"],
  ["a value behind letters of two units", "wrong-type", "company: { name: 𝒜𝒷, asOf: ⟦𝓈𝑜𝑜𝓃⟧ }\n"],
  ["an id with what cannot be seen", "impossible-value", "company: A\nofficers: [{ role: CIO, id: ⟦c\u200bio⟧ }]\n"],
  ["a name beyond the limit", "input-limit", `company: A\ndepartments:\n  - name: ⟦${"x".repeat(201)}⟧\n`],
  ["both head and heads", "wrong-type", "company: A\ndepartments: [{ name: B, head: x, ⟦heads⟧: [y] }]\n"],
  ["both name and names", "wrong-type", "company: A\nofficers: [{ role: CIO, ⟦name⟧: Ada, names: [Eda] }]\n"],
  ["none for a head", "impossible-value", "company: A\ndepartments: [{ name: B, head: ⟦none⟧ }]\n"],
  [
    "none beside an officer",
    "impossible-value",
    "company: A\nofficers: [{ role: CIO }]\ndepartments: [{ name: B, officer: [cio, ⟦none⟧] }]\n",
  ],
  [
    "a vacant post with a name",
    "impossible-value",
    "company: A\nofficers: [{ role: CIO, name: Ada, vacant: ⟦true⟧ }]\n",
  ],
  [
    "a status of vacant with a name",
    "impossible-value",
    "company: A\nofficers:\n  - role: CIO\n    status: ⟦vacant⟧\n    name: Ada\n",
  ],
  [
    "vacant and interim",
    "impossible-value",
    "company: A\nofficers: [{ role: CIO, vacant: ⟦true⟧, status: interim }]\n",
  ],

  // Dates.
  ["a day that is not in the calendar", "impossible-value", "company: { name: A, asOf: ⟦1900-02-29⟧ }\n"],
  ["a month that does not exist", "impossible-value", "company: { name: A, asOf: ⟦2026-13-01⟧ }\n"],
  [
    "an end before its start",
    "impossible-value",
    "company: A\ndepartments: [{ name: B, until: ⟦2026-03-01⟧, since: 2026-03-02 }]\n",
  ],
  [
    "active from later on",
    "impossible-value",
    "officers: [{ role: CIO, status: active, since: ⟦2027-01-01⟧ }]\ncompany: { name: A, asOf: 2026-03-31 }\n",
  ],
  [
    "a manager who has left",
    "unknown-reference",
    "company: { name: A, asOf: 2026-03-31 }\nofficers:\n  - { role: CEO, status: ended, until: 2026-01-31 }\n  - { role: CIO, reportsTo: ⟦ceo⟧ }\n",
  ],

  // References and ids.
  [
    "a reference to the wrong kind",
    "unknown-reference",
    "company: A\nofficers: [{ role: CIO, reportsTo: ⟦b⟧ }]\ndepartments: [{ name: B }]\n",
  ],
  [
    "a department of the wrong kind",
    "unknown-reference",
    "company: A\nofficers: [{ role: CIO }]\npeople: [{ name: Ada, department: ⟦cio⟧ }]\n",
  ],
  ["a reference in quotes", "unknown-reference", 'company: A\nofficers:\n  - role: CIO\n    reportsTo: ⟦"cfo"⟧\n'],
  [
    "a reference that is an alias",
    "unknown-reference",
    "company: A\nx-boss: &boss cfo\nofficers: [{ role: CIO, reportsTo: ⟦*boss⟧ }]\n",
  ],
  [
    "a reference in a block of text",
    "unknown-reference",
    "company: A\nofficers:\n  - role: CIO\n    reportsTo: ⟦|\n      cfo⟧\n    name: Ada\n",
  ],
  [
    "an officer who does not exist in a team within teams",
    "unknown-reference",
    "company: A\nofficers: [{ role: CIO }]\ndepartments:\n  - name: B\n    teams:\n      - name: C\n        teams:\n          - { name: D, officer: [cio, ⟦cito⟧] }\n",
  ],
  [
    "a reference that several could be called",
    "duplicate-id",
    "company: A\ndepartments:\n  - { name: B, teams: [{ name: Ops }] }\n  - { name: C, teams: [{ name: Ops }] }\npeople:\n  - { name: Ada, department: ⟦ops⟧ }\n",
  ],
  [
    "an id twice",
    "duplicate-id",
    "company: A\nofficers: [{ role: CIO, id: it }]\ndepartments: [{ name: B, id: ⟦it⟧ }]\n",
  ],
  [
    "ids that differ in capitals",
    "duplicate-id",
    "company: A\ndepartments: [{ name: B, id: it }, { name: C, id: ⟦IT⟧ }]\n",
  ],
  [
    "ids that look alike",
    "duplicate-id",
    "company: A\ndepartments: [{ name: B, id: cio }, { name: C, id: ⟦\u0441io⟧ }]\n",
  ],

  // Roles and lines.
  ["letters that mean several roles", "unknown-role", "company: A\nofficers: [{ id: data, role: ⟦CDO⟧ }]\n"],
  ["such letters among several roles", "unknown-role", "company: A\nofficers: [{ id: data, role: [CIO, ⟦CDO⟧] }]\n"],
  [
    "an officer who reports to itself",
    "reporting-cycle",
    "company: A\nofficers: [{ role: CEO }, { role: CIO, reportsTo: ⟦cio⟧ }]\n",
  ],
  [
    "a loop of three",
    "reporting-cycle",
    "company: A\nofficers:\n  - { role: CEO }\n  - { role: CIO, reportsTo: cto }\n  - { role: CTO, reportsTo: ciso }\n  - { role: CISO, reportsTo: ⟦cio⟧ }\n",
  ],
  [
    "two at the top",
    "root-count",
    "company: A\nofficers:\n  - { role: COO }\n  - { role: CIO, reportsTo: coo }\n  - ⟦{ role: CISO }⟧\n",
  ],
  [
    "a post of nothing",
    "unreachable-unit",
    "company: A\npeople:\n  - ⟦name: Ada\n    title: Adviser⟧\nofficers: [{ role: CIO }]\n",
  ],

  // Files that are included: the place is in the file at fault.
  ["an include that does not exist", "unreadable-include", "company: A\ndepartments:\n  - include: ⟦missing.yaml⟧\n"],
  ["an include that matches nothing", "unreadable-include", "company: A\ninclude: [⟦teams/*.yaml⟧]\n"],
  [
    "an include by address",
    "unreadable-include",
    "company: A\ndepartments: [{ include: ⟦https://example.com/b.yaml⟧ }]\n",
  ],
  ["an include of another kind of file", "unreadable-include", "company: A\ndepartments: [{ include: ⟦.env⟧ }]\n"],
  [
    "a key beside an include",
    "unknown-key",
    "company: A\ndepartments: [{ include: b.yaml, ⟦officer⟧: cio }]\n",
    { "b.yaml": "name: B\n" },
  ],
  [
    "a reference in an included file",
    "unknown-reference",
    "company: A\ndepartments: [{ include: b.yaml }]\n",
    { "b.yaml": "name: B\nofficer: ⟦cito⟧\n" },
  ],
  [
    "an unknown key in an included file",
    "unknown-key",
    "company: A\ninclude: sub/b.yaml\n",
    { "sub/b.yaml": "# ours\ndepartments:\n  - name: B\n    ⟦colour⟧: red\n" },
  ],
  [
    "what only the company file may hold",
    "unknown-key",
    "company: A\ninclude: b.yaml\n",
    { "b.yaml": "departments: [{ name: B }]\n⟦officers⟧: [{ role: CIO }]\n" },
  ],
  [
    "a tab in an included file",
    "yaml-syntax",
    "company: A\ninclude: b.yaml\n",
    { "b.yaml": "name: B\nteams:\n⟦\t⟧- name: C\n" },
  ],
  [
    "a key twice in an included file",
    "duplicate-key",
    "company: A\ninclude: b.yaml\n",
    { "b.yaml": "name: B\n⟦name⟧: C\n" },
  ],
  ["an included file that is empty", "missing-key", "company: A\ninclude: b.yaml\n", { "b.yaml": "⟦⟧\n" }],
  ["an included list", "wrong-type", "company: A\ninclude: b.yaml\n", { "b.yaml": "⟦- name: B⟧\n- name: C\n" }],
  [
    "files that include one another",
    "unreadable-include",
    "company: A\ninclude: b.yaml\n",
    { "b.yaml": "name: B\nteams: [{ include: c.yaml }]\n", "c.yaml": "name: C\nteams: [{ include: ⟦b.yaml⟧ }]\n" },
  ],
  [
    "a file included twice",
    "unreadable-include",
    "company: A\ninclude: [b.yaml, ⟦./b.yaml⟧]\n",
    { "b.yaml": "name: B\n" },
  ],
  [
    "a loop over two files",
    "reporting-cycle",
    "company: A\nofficers: [{ role: CIO, reportsTo: ada }]\ninclude: b.yaml\n",
    { "b.yaml": "departments: [{ name: B }]\npeople: [{ id: ada, department: b, reportsTo: ⟦cio⟧ }]\n" },
  ],
];
