/** Company files, YAML of every kind and hostile texts, damaged byte by byte. */
import { Buffer } from "node:buffer";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "../..");
const CORPORA = path.join(ROOT, "test/corpora");
const LARGEST_SEED = 20_000;

/** Words of YAML from the dictionary, and words of company files. */
const WORDS = [
  ...readFileSync(path.join(CORPORA, "fuzz-dict/yaml.dict"), "utf8")
    .split("\n")
    .flatMap((line) => /"(?<word>(?:[^"\\]|\\.)+)"\s*$/u.exec(line)?.groups?.word ?? [])
    .map((word) => word.replace(/\\(["\\])/gu, "$1")),
  ...["officers:", "departments:", "teams:", "people:", "committees:", "dotted:", "focus:", "exceptions:", "include: "],
  ...["id: ", "name: ", "role: ", "officer: ", "reportsTo: ", "head: ", "heads: ", "names: ", "person: ", "acting: "],
  ...["none", "vacant", "cio", "cto", "ciso", "ceo", "CDO", "2026-02-30", "-0", "1e999", "0x10", ".inf", "~", "null"],
  ...[
    "\n  - ",
    "\n- { ",
    " }",
    "\r\n",
    "\r",
    "\t",
    "\u00a0",
    "\ufeff",
    "\0",
    "\u2028",
    "\u202e",
    "\ufdd0",
    "&a ",
    "*a",
  ],
  ...[
    "%YAML 1.1\n",
    "---\n",
    "...\n",
    "? ",
    ": ",
    "!!binary ",
    "__proto__: ",
    "constructor: ",
    "x-own: ",
    "|\n",
    ">-\n",
  ],
].map((word) => Buffer.from(word));

const BYTES = [0x00, 0x09, 0x0a, 0x0d, 0x1b, 0x20, 0x22, 0x27, 0x7f, 0x80, 0xc0, 0xed, 0xef, 0xf4, 0xfe, 0xff];

/** Reads the seeds that get damaged: files, and strings of the corpora inside a company. */
export function readSeeds() {
  const files = [
    "examples",
    "templates",
    "test/rules",
    "test/charts",
    "test/samples",
    "test/orgs",
    "test/corpora",
    "test/fuzz",
  ]
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true }).map((name) => path.join(ROOT, folder, String(name))),
    )
    .filter((file) => /\.ya?ml$/u.test(file) && statSync(file).size <= LARGEST_SEED)
    .sort();
  const strings = [
    ...JSON.parse(readFileSync(path.join(CORPORA, "naughty-strings/blns.json"), "utf8")),
    ...JSON.parse(readFileSync(path.join(CORPORA, "xss-payloads/dompurify-payloads.json"), "utf8")).map(String),
  ];
  return [...files.map((file) => readFileSync(file)), ...strings.map(toCompany)];
}

function toCompany(word, index) {
  const quoted = JSON.stringify(String(word));
  const where = index % 3;
  return Buffer.from(
    `company: ${where === 0 ? quoted : "Northwind"}
officers: [{ id: ${where === 1 ? quoted : "cio"}, role: CIO, name: ${quoted} }]
departments: [{ name: ${quoted}, officer: ${where === 2 ? quoted : "cio"}, head: ${quoted} }]
`,
  );
}

/** Damages one of the seeds in one to six places; the same numbers give the same bytes. */
export function mutate(seeds, random) {
  const below = (most) => Math.floor(random() * most);
  const pick = (from) => from[below(from.length)];
  let bytes = pick(seeds);
  for (let left = 1 + below(6); left > 0; left--) {
    const at = below(bytes.length + 1);
    const length = 1 + below(random() < 0.8 ? 8 : Math.max(1, bytes.length));
    const before = bytes.subarray(0, at);
    const after = bytes.subarray(at);
    switch (below(8)) {
      case 0: // a bit is flipped
        bytes = Buffer.concat([before, Buffer.from([(after[0] ?? 0) ^ (1 << below(8))]), after.subarray(1)]);
        break;
      case 1: // a byte is another
        bytes = Buffer.concat([before, Buffer.from([pick(BYTES)]), after.subarray(1)]);
        break;
      case 2: // a piece is missing
        bytes = Buffer.concat([before, after.subarray(length)]);
        break;
      case 3: // a piece is there twice
        bytes = Buffer.concat([before, after.subarray(0, length), after]);
        break;
      case 4: // a piece is there many times
        bytes = Buffer.concat([
          before,
          ...new Array(1 + below(300)).fill(after.subarray(0, Math.min(length, 40))),
          after,
        ]);
        break;
      case 5: // a piece of another file
        {
          const other = pick(seeds);
          const from = below(other.length + 1);
          bytes = Buffer.concat([before, other.subarray(from, from + 1 + below(200)), after]);
        }
        break;
      default: // a word that means something
        bytes = Buffer.concat([before, pick(WORDS), random() < 0.5 ? after : after.subarray(length)]);
    }
  }
  return bytes;
}
