import type { BrokenDocument } from "./broken.js";

/** Documents whose text is not YAML, or not the YAML that is read. */
export const BROKEN_TEXTS: readonly BrokenDocument[] = [
  // Files that are empty, or hold nothing to read.
  ["an empty file", "missing-key", "⟦⟧"],
  ["blank lines alone", "missing-key", "⟦⟧\n\n  \n"],
  ["a comment alone", "missing-key", "⟦⟧# soon\n"],
  ["a document start alone", "missing-key", "⟦⟧---\n"],
  ["null for a company", "missing-key", "⟦⟧~\n"],
  ["a list at the top", "wrong-type", "# teams\n⟦- a⟧\n- b\n"],
  ["a text at the top", "wrong-type", "\n⟦Northwind Bikes⟧\n"],
  ["a table at the top", "wrong-type", "⟦id,name,manager⟧\n1,Ada,\n"],
  ["brackets at the top", "wrong-type", "⟦[a, b]⟧ # both\n"],
  ["a block of text at the top", "wrong-type", "⟦|⟧\n  Northwind\n  Bikes\n"],
  ["a second document", "yaml-syntax", "company: A\n⟦---⟧\ncompany: B\n"],
  ["a second document that is empty", "yaml-syntax", "company: A\n...\n⟦---⟧\n"],
  ["an old version of YAML", "yaml-syntax", "⟦%YAML 1.1⟧\n---\ncompany: A\n"],
  ["a version without the line that ends it", "yaml-syntax", "⟦%YAML 1.1⟧\ncompany: A\n"],
  ["another directive", "yaml-syntax", "# first\n⟦%TAG ! tag:x,2000:⟧\n---\ncompany: A\n"],

  // Tabs and indentation.
  ["a tab before a key", "yaml-syntax", "company: A\ndepartments:\n  - name: B\n⟦\t⟧  headcount: 3\n"],
  ["a tab before a dash", "yaml-syntax", "company: A\ndepartments:\n⟦\t⟧- name: B\n"],
  ["a tab behind spaces", "yaml-syntax", "company: A\ndepartments:\n  - name: B\n  ⟦\t⟧officer: cio\n"],
  ["a key that stands too far right", "yaml-syntax", "company: A\ndepartments:\n  - name: ⟦B⟧\n     officer: cio\n"],
  ["a key that stands too far left", "yaml-syntax", "company: A\ndepartments:\n  - name: B\n ⟦officer: cio⟧\n"],
  ["a dash that stands too far left", "yaml-syntax", "company: A\ndepartments:\n    - name: B\n  ⟦- name: C⟧\n"],
  [
    "a special space in the indentation",
    "yaml-syntax",
    "company: A\ndepartments:\n  - name: B\n   ⟦\u00a0⟧officer: cio\n",
  ],
  ["a list on the line of its key", "yaml-syntax", "company: A\ndepartments: ⟦-⟧ name: B\n"],
  ["lines below a value", "yaml-syntax", "company: A\nofficers:\n  - role: ⟦CIO⟧\n      name: Ada\n"],

  // Colons.
  ["a line without a colon", "yaml-syntax", "company: A\n⟦departments⟧\n"],
  ["a colon without a space", "yaml-syntax", "company: A\ndepartments:\n  - id: b\n    ⟦name:B⟧\n"],
  ["a colon in a text", "yaml-syntax", "company: A\ndepartments:\n  - name: ⟦B: the rest⟧\n"],
  ["a key without a word", "yaml-syntax", "company: A\n⟦:⟧ B\n"],
  ["an empty key in quotes", "yaml-syntax", 'company: A\n⟦""⟧: B\n'],
  ["a list as a key", "yaml-syntax", "company: A\n⟦[a, b]⟧: B\n"],
  ["a map as a key", "yaml-syntax", "company: A\n⟦{ a: b }⟧: B\n"],
  ["a question as a key", "yaml-syntax", "company: A\n? ⟦- a⟧\n: B\n"],
  ["a key longer than 1,024 characters", "yaml-syntax", `company: A\n⟦${"k".repeat(1030)}⟧: B\n`],

  // Quotes.
  ["a double quote that is not closed", "yaml-syntax", 'company: ⟦"Northwind⟧\ndepartments: []\n'],
  ["a single quote that is not closed", "yaml-syntax", "company: A\ndepartments:\n  - name: ⟦'B⟧\n"],
  ["a quote in brackets that is not closed", "yaml-syntax", 'company: A\ndepartments: [{ name: ⟦"B }]⟧\n'],
  ["a word behind a quote", "yaml-syntax", 'company: "North" ⟦wind⟧\n'],
  ["an apostrophe in single quotes", "yaml-syntax", "company: 'Ada' ⟦s Bikes'⟧\n"],
  ["an escape that does not exist", "yaml-syntax", 'company: "C:⟦\\d⟧ata"\n'],
  ["an escape that is too short", "yaml-syntax", 'company: "x⟦\\u12⟧"\n'],

  // Brackets.
  ["a bracket that is not closed", "yaml-syntax", "company: A\ndepartments: ⟦[⟧\n"],
  ["a brace that is not closed", "yaml-syntax", "company: A\ndepartments:\n  - ⟦{ name: B⟧\n"],
  [
    "a brace that ends at the next entry",
    "yaml-syntax",
    "company: A\ndepartments:\n  - ⟦{ name: B⟧\n  - { name: C }\n",
  ],
  ["the inner of two brackets", "yaml-syntax", "company: A\ndepartments: [{ name: B ⟦]⟧\n"],
  ["the outer of two brackets", "yaml-syntax", "company: A\ndepartments: ⟦[{ name: B }, { name: C }⟧\n"],
  ["the outer of two braces over lines", "yaml-syntax", "⟦{ company: { name: A },⟧\n  officers: []\n"],
  ["a brace closed by a bracket", "yaml-syntax", "company: { name: A ⟦]⟧\n"],
  ["a bracket too many", "yaml-syntax", "company: A\ndepartments: [{ name: B }]⟦]⟧\n"],
  ["a brace too many", "yaml-syntax", "company: A\ndepartments: [{ name: B }⟦}⟧]\n"],
  ["a comma that is missing", "yaml-syntax", "company: { name: ⟦A headcount: 4⟧ }\n"],
  ["a comma too many", "yaml-syntax", "company: { name: A, ⟦,⟧ headcount: 4 }\n"],
  ["a comma at the start", "yaml-syntax", "company: A\ndepartments: [⟦,⟧ { name: B }]\n"],
  ["a comment stuck to a bracket", "yaml-syntax", "company: A\ndepartments: [{ name: B }]⟦#all⟧\n"],

  // Characters with a meaning of their own.
  ["a text that starts with an at sign", "yaml-syntax", "company: ⟦@⟧northwind\n"],
  ["a text that starts with a backtick", "yaml-syntax", "company: A\ndepartments:\n  - name: ⟦`⟧B`\n"],
  ["a text that starts with a percent sign", "yaml-syntax", "company: A\ndepartments: [{ name: ⟦%⟧B }]\n"],
  ["a tag", "yaml-syntax", "company: A\ndepartments:\n  - name: ⟦!secret⟧ B\n"],
  ["a tag of a language", "yaml-syntax", "company: ⟦!!python/object:os.system⟧ A\n"],
  ["a tag of YAML itself", "yaml-syntax", "company: A\ndepartments: ⟦!!set⟧ { B }\n"],
  ["an alias of nothing", "yaml-syntax", "company: A\ndepartments:\n  - name: ⟦*boss⟧\n"],
  ["an alias of what follows", "yaml-syntax", "company: ⟦*a⟧\nx-a: &a Northwind\n"],
  ["an alias inside its own value", "yaml-syntax", "company: A\ndepartments: &d\n  - name: B\n    teams: ⟦*d⟧\n"],
  ["an alias as a key", "yaml-syntax", "x-a: &a company\n⟦*a⟧ : A\n"],
  ["two anchors of one value", "yaml-syntax", "company: &a ⟦&b⟧ A\n"],
  ["an anchor before an alias", "yaml-syntax", "x-a: &a A\ncompany: &b ⟦*a⟧\n"],
  ["a merge key", "input-limit", "x-a: &a { name: A }\ncompany:\n  ⟦<<⟧: *a\n"],
  ["a merge key in braces", "input-limit", "x-a: &a { name: A }\ncompany: { headcount: 3, ⟦<<⟧: *a }\n"],
  ["a block of text with a character too many", "yaml-syntax", "company: |⟦x⟧\n  Northwind\n"],

  // Equal keys.
  ["a key twice", "duplicate-key", "company: A\ndepartments: []\n⟦company⟧: B\n"],
  ["a key three times", "duplicate-key", "company: A\n⟦company⟧: B\nofficers: []\n⟦company⟧: C\n"],
  [
    "a key twice in an entry",
    "duplicate-key",
    "company: A\nofficers:\n  - role: CIO\n    name: Ada\n    ⟦role⟧: CTO\n",
  ],
  ["a key twice in braces", "duplicate-key", "company: { name: A, headcount: 3, ⟦name⟧: B }\n"],
  ["a key plain and in quotes", "duplicate-key", 'company: A\n⟦"company"⟧: B\n'],
  ["a key twice with another accent", "duplicate-key", "company: A\nx-\u00e9: 1\n⟦x-e\u0301⟧: 2\n"],
  ["a key twice, once as a question", "duplicate-key", "company: A\n? ⟦company⟧\n: B\n"],
  ["a key twice behind an emoji", "duplicate-key", "company: { x-🚲: 🚲, name: 🚲🚲, ⟦name⟧: B }\n"],

  // Characters.
  ["a NUL", "not-text", "company: A\ndepartments: [{ name: B⟦⟧\u0000 }]\n"],
  ["a lone carriage return", "not-text", "company: A\nofficers: []⟦⟧\rdepartments: []\n"],
  ["a bell in a plain text", "unprintable-text", "company: ⟦North\u0007wind⟧\nofficers: [{ role: CIO }]\n"],
  [
    "an escape of a terminal in quotes",
    "unprintable-text",
    'company: ⟦"\\e[31mNorthwind"⟧\nofficers: [{ role: CIO }]\n',
  ],
  ["half a character in quotes", "unprintable-text", 'company: A\ndepartments:\n  - name: ⟦"B \\ud83d"⟧\n'],
  ["an override of direction", "unprintable-text", "company: A\ndepartments: [{ name: ⟦B\u202Egnp⟧ }]\n"],
  ["a control in a key", "unprintable-text", "company: A\n⟦x-\u0001⟧: B\nofficers: [{ role: CIO }]\n"],
  [
    "a control in a block of text",
    "unprintable-text",
    "company: A\ndepartments:\n  - name: B\n    purpose: ⟦|\n      one\n      two\u0008⟧\n\n    headcount: 3\n",
  ],

  // Limits.
  ["brackets 65 deep", "input-limit", `company: A\nx-deep: ${"[".repeat(63)}⟦[⟧${"]".repeat(64)}\n`],
  ["lists 65 deep", "input-limit", `company: A\nx-deep:\n  ${"- ".repeat(63)}⟦a:⟧ b\n`],
  [
    "the alias that repeats too much",
    "input-limit",
    `company: A\nx-a: &a [${"x, ".repeat(5000)}x]\nx-b: *a\nx-c: ⟦*a⟧\n`,
  ],
  ["the alias beyond the fiftieth", "input-limit", `x-a: &a A\ncompany: A\nx-b: [${"*a, ".repeat(50)}⟦*a⟧]\n`],
  ["a file that is too large", "input-limit", `⟦⟧company: A\n# ${"x".repeat(16 * 1024 * 1024)}\n`],
  ["a file with too many lines", "input-limit", `⟦⟧company: A\n${"\n".repeat(1_000_001)}`],
  ["more punctuation than words", "input-limit", `company: A\nx-a: [${",".repeat(99_991)}⟦,⟧,,,]\n`],
];

/** Bytes that are not text; the place is that of the first byte at fault. */
export const BROKEN_BYTES: readonly (readonly [
  name: string,
  before: string,
  bytes: readonly number[],
  byte: number,
])[] = [
  ["a byte of Latin-1", "company: Caf", [0xe9, 0x0a], 13],
  ["half a character at the end", "company: A\nx-a: ", [0xf0, 0x9f, 0x9a], 17],
  ["a surrogate in UTF-8", "company: A\r\nx-a: é ", [0xed, 0xa0, 0xbd, 0x0a], 21],
  ["more bytes than the character needs", "company: 🚲 ", [0xc0, 0xaf, 0x0a], 15],
  ["a picture", "", [0x89, 0x50, 0x4e, 0x47], 1],
];
