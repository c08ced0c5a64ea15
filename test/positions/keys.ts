import type { BrokenDocument } from "./broken.js";

/** The rule for each key of one kind of entry, and the lines of an entry that is wrong there. */
type BrokenKeys = Readonly<Record<string, readonly [rule: string, lines: string]>>;

const STATUS: BrokenKeys = {
  vacant: ["wrong-type", "vacant: ⟦yes⟧"],
  status: ["wrong-type", "status: ⟦retired⟧"],
  since: ["wrong-type", "since: ⟦soon⟧"],
  until: ["impossible-value", "until: ⟦2026-02-30⟧"],
};

const REMARKS: BrokenKeys = {
  purpose: ["wrong-type", "purpose: ⟦[x, y]⟧"],
  location: ["wrong-type", "location: ⟦{ city: Porto }⟧"],
  tags: ["wrong-type", "tags: [on-call, ⟦[b]⟧]"],
  line: ["wrong-type", "line: ⟦4⟧"],
  reviewed: ["wrong-type", "reviewed: ⟦last week⟧"],
  links: ["impossible-value", 'links: { wiki: ⟦"javascript:alert(1)"⟧ }'],
};

const POST: BrokenKeys = {
  id: ["impossible-value", "id: ⟦vacant⟧"],
  name: ["wrong-type", "name: ⟦[Ada]⟧"],
  names: ["wrong-type", "names:\n      - Ada\n      - ⟦{ given: Eda }⟧"],
  person: ["wrong-type", "person: ⟦[ada]⟧"],
  title: ["wrong-type", "title:\n      ⟦text: Chief⟧"],
  photo: ["wrong-type", "photo: ⟦[ada.jpg]⟧"],
  reportsTo: ["unknown-reference", "reportsTo: ⟦nobody⟧"],
  dotted: ["unknown-reference", "dotted: [b-head, ⟦nobody⟧]"],
  assistantTo: ["unknown-reference", "assistantTo: ⟦nobody⟧"],
  deputy: ["unknown-reference", "deputy: ⟦'nobody'⟧"],
  ...STATUS,
  acting: ["wrong-type", "acting: ⟦true⟧"],
  scope: ["wrong-type", "scope: ⟦[EMEA]⟧"],
  archetype: ["wrong-type", "archetype: ⟦captain⟧"],
  ...REMARKS,
};

const SHARED: BrokenKeys = {
  responsible: ["unknown-reference", "responsible: ⟦nobody⟧"],
  consulted: ["unknown-reference", "consulted: [b-head, ⟦nobody⟧]"],
  informed: ["unknown-reference", "informed:\n      - ⟦nobody⟧"],
};

/** Place of an entry of each kind, and what it needs besides the key at fault. */
const ENTRIES: Readonly<Record<string, { readonly head: string; readonly needs: string; readonly keys: BrokenKeys }>> =
  {
    company: {
      head: "",
      needs: "name: A",
      keys: {
        name: ["wrong-type", "name: ⟦[A]⟧"],
        id: ["impossible-value", "id: ⟦none⟧"],
        headcount: ["wrong-type", "headcount: ⟦many⟧"],
        asOf: ["impossible-value", "asOf: ⟦2023-02-29⟧"],
        reviewed: ["wrong-type", "reviewed: ⟦31.3.2026⟧"],
        lang: ["wrong-type", "lang: ⟦German⟧"],
        regimes: ["wrong-type", "regimes: [⟦[nis2]⟧]"],
      },
    },
    officer: {
      head: "officers",
      needs: "role: CIO",
      keys: {
        ...POST,
        role: ["wrong-type", "role: ⟦{ is: CIO }⟧"],
        overseenBy: ["wrong-type", "overseenBy: ⟦[ada]⟧"],
        designatedBy: ["wrong-type", "designatedBy: ⟦{ name: Ada }⟧"],
      },
    },
    department: {
      head: "departments",
      needs: "name: C",
      keys: {
        id: ["impossible-value", "id: ⟦None⟧"],
        name: ["missing-key", "⟦headcount: 3⟧"],
        officer: ["unknown-reference", "officer: ⟦nobody⟧"],
        why: ["wrong-type", "why: ⟦[a]⟧"],
        reportsTo: ["unknown-reference", "reportsTo: ⟦nobody⟧"],
        head: ["wrong-type", "head: ⟦[Ada, Eda]⟧"],
        heads: ["wrong-type", "heads: [Ada, ⟦[Eda]⟧]"],
        headcount: ["impossible-value", "headcount: ⟦-1⟧"],
        ...STATUS,
        people: ["wrong-type", "people: ⟦Ada⟧"],
        departments: ["wrong-type", "departments:\n      ⟦d: { name: D }⟧"],
        teams: ["wrong-type", "teams: [{ name: D }, ⟦E⟧]"],
        ...SHARED,
        kind: ["wrong-type", "kind: ⟦[it]⟧"],
        paths: ["wrong-type", "paths: [/it/, ⟦[b]⟧]"],
        focus: ["unknown-reference", "focus: [cio.it-governance, ⟦cio.it-gov⟧]"],
        ...REMARKS,
      },
    },
    head: {
      head: "departments:\n  - name: C\n    heads",
      needs: "name: Ada",
      keys: {
        name: ["wrong-type", "name: ⟦[Ada]⟧\n    title: Lead"],
        title: ["wrong-type", "title: ⟦[Lead]⟧"],
        photo: ["wrong-type", "photo: ⟦{ file: ada.jpg }⟧"],
        ...STATUS,
        person: ["wrong-type", "person: ⟦[ada]⟧"],
      },
    },
    person: { head: "departments:\n  - name: C\n    people", needs: "", keys: POST },
    topPerson: {
      head: "people",
      needs: "department: b",
      keys: { ...POST, department: ["unknown-reference", "department: ⟦nobody⟧"] },
    },
    committee: {
      head: "committees",
      needs: "name: Risk",
      keys: {
        id: ["impossible-value", "id: ⟦vacant⟧"],
        name: ["missing-key", "⟦kind: risk⟧"],
        kind: ["wrong-type", "kind: ⟦[risk]⟧"],
        chair: ["wrong-type", "chair: ⟦[ada, eda]⟧"],
        members: ["wrong-type", "members: [ada, ⟦{ name: Eda }⟧]"],
        oversees: ["unknown-reference", "oversees: [security, ⟦nobody⟧]"],
      },
    },
    dottedLine: {
      head: "dotted",
      needs: "from: b\n    to: b-head",
      keys: {
        from: ["unknown-reference", "from: ⟦nobody⟧"],
        to: ["unknown-reference", "to: ⟦nobody⟧"],
        kind: ["wrong-type", "kind: ⟦[project]⟧"],
        note: ["wrong-type", "note: ⟦[a, b]⟧"],
        ...STATUS,
      },
    },
    include: { head: "departments", needs: "", keys: { include: ["unreadable-include", "include: ⟦../c.yaml⟧"] } },
    focusArea: {
      head: "",
      needs: "",
      keys: {
        owner: ["unknown-reference", "owner: ⟦nobody⟧"],
        backup: ["unknown-reference", "owner: b\n    backup: ⟦nobody⟧"],
        ...Object.fromEntries(
          Object.entries(SHARED).map(([key, [rule, lines]]) => [key, [rule, `owner: b\n    ${lines}`]]),
        ),
        notApplicable: ["wrong-type", "notApplicable: ⟦[no]⟧"],
      },
    },
    exception: {
      head: "exceptions",
      needs: "rule: root-count\n    reason: both founders lead the company",
      keys: {
        rule: ["wrong-type", "rule: ⟦[root-count]⟧"],
        on: ["unknown-reference", "on: [b, ⟦nobody⟧]"],
        reason: ["suppression-needs-reason", "reason: ⟦ok⟧"],
        until: ["wrong-type", "until: ⟦soon⟧"],
        owner: ["wrong-type", "owner: ⟦[ada]⟧"],
      },
    },
  };

/** The rule for each key of the file itself, and a document that is wrong there. */
export const BROKEN_FILE_KEYS: BrokenKeys = {
  $schema: [
    "unknown-key",
    "company: A\n$schema: ./company.schema.json\n⟦schema⟧: company.schema.json\nofficers: [{ role: CIO }]",
  ],
  version: ["impossible-value", "company: A\nversion: ⟦2⟧"],
  company: ["wrong-type", "company: ⟦[A]⟧"],
  officers: ["wrong-type", "company: A\nofficers: ⟦CIO⟧"],
  departments: ["wrong-type", "company: A\ndepartments:\n  - { name: B }\n  - ⟦C⟧"],
  people: ["wrong-type", "company: A\npeople:\n  ⟦ada: { department: b }⟧"],
  committees: ["wrong-type", "company: A\ncommittees: ⟦12⟧"],
  dotted: ["wrong-type", "company: A\ndotted: [⟦a to b⟧]"],
  focus: ["wrong-type", "company: A\nfocus: ⟦[cio.it-governance]⟧"],
  exceptions: ["wrong-type", "company: A\nexceptions: ⟦root-count⟧"],
  include: ["unreadable-include", "company: A\ninclude: [⟦/etc/passwd.yaml⟧]"],
};

/** Documents for each key of each kind of entry, by their names in the schema: `officer.reportsTo`. */
export const BROKEN_KEYS: readonly BrokenDocument[] = [
  ...Object.entries(BROKEN_FILE_KEYS).map(([key, [rule, document]]): BrokenDocument => [
    `file.${key}`,
    rule,
    `${document}\n`,
  ]),
  ...Object.entries(ENTRIES).flatMap(([kind, { keys }]) =>
    Object.entries(keys).map(([key, [rule, lines]]): BrokenDocument => [
      `${kind}.${key}`,
      rule,
      writeEntry(kind, key, lines),
    ]),
  ),
];

function writeEntry(kind: string, key: string, lines: string): string {
  if (kind === "company") return `company:\n    ${besides(kind, key, lines)}\n`;
  const start = "company: A\n";
  const others = "departments:\n  - { id: b, name: B, people: [{ id: b-head }] }\n";
  if (kind === "focusArea") return `${start}${others}focus:\n  cio.it-governance:\n    ${lines}\n`;
  const { head = "" } = ENTRIES[kind] ?? {};
  const entry = besides(kind, key, lines);
  if (head === "departments") return `${start}${others}  - ${entry}\n`;
  if (head.startsWith("departments")) {
    const inside = head.slice("departments:\n".length);
    return `${start}${others}${inside}:\n      - ${entry.replaceAll("\n", "\n    ")}\n`;
  }
  return `${start}${others}${head}:\n  - ${entry}\n`;
}

/** Returns the lines of an entry, after any that it needs and does not have. */
function besides(kind: string, key: string, lines: string): string {
  const needs = (ENTRIES[kind]?.needs ?? "")
    .split("\n")
    .filter((line) => line !== "" && !line.trim().startsWith(`${key}:`));
  const kept = lines.startsWith("⟦") ? [] : needs.map((line) => line.trim());
  return [...kept, lines].join("\n    ");
}
