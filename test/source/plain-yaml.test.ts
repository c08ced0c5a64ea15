/** Two readers, one meaning: what the fast one reads, the thorough one reads the same way, places and all. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/source/decode.js";
import { readPlainYaml } from "../../src/source/plain-yaml.js";
import { composeYaml } from "../../src/source/yaml.js";
import type { YamlNode } from "../../src/source/yaml-node.js";

const PROJECT = path.join(import.meta.dirname, "../..");

function listTexts(folder: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.ya?ml$/u.test(file) && statSync(path.join(PROJECT, folder, file)).isFile())
    .sort()
    .flatMap((file) => {
      const decoded = decodeText(readFileSync(path.join(PROJECT, folder, file)));
      return decoded.kind === "refused" ? [] : [{ file, text: decoded.text }];
    });
}

/** Lists the documents in the YAML test suite, with its stand-ins for invisible characters replaced. */
function listSuite(): readonly { readonly file: string; readonly text: string }[] {
  return listTexts("test/corpora/yaml-test-suite").flatMap(({ file, text }) =>
    listValues(composed(text), "yaml").map((value) => ({
      file,
      text: value
        .replaceAll("␣", " ")
        .replace(/—*»/gu, "\t")
        .replaceAll(/[↵]|∎\n/gu, "")
        .replaceAll("←", "\r")
        .replaceAll("⇔", "\uFEFF"),
    })),
  );
}

function listValues(node: YamlNode | undefined, key: string): readonly string[] {
  if (node?.kind === "list") return node.items.flatMap((item) => listValues(item, key));
  if (node?.kind !== "map") return [];
  return node.pairs.flatMap((pair) =>
    pair.key.kind === "scalar" && pair.key.source === key && pair.value?.kind === "scalar" ? [pair.value.source] : [],
  );
}

function composed(text: string): YamlNode | undefined {
  const result = composeYaml(text);
  return result.kind === "composed" ? result.contents : undefined;
}

/** Returns what both readers make of a text, or `undefined` if the fast one leaves it to the other. */
function readBoth(text: string) {
  const plain = readPlainYaml(text);
  return plain === undefined ? undefined : { plain, thorough: composeYaml(text) };
}

test("files of this project are plain", () => {
  for (const { file, text } of [...listTexts("examples"), ...listTexts("test/orgs"), ...listTexts("templates")])
    expect(readPlainYaml(text), file).toBeDefined();
});

describe("the same is read", () => {
  const texts = [...listSuite(), ...listTexts("examples"), ...listTexts("test"), ...listTexts("templates")];

  test("of the YAML test suite and of all files here", () => {
    let plain = 0;
    for (const { file, text } of texts) {
      const both = readBoth(text);
      if (both === undefined) continue;
      plain++;
      expect(both.thorough, file).toEqual({ kind: "composed", contents: both.plain });
    }
    expect(plain).toBeGreaterThan(700);
  });

  // Pieces that carry meaning: indicators, spaces, line ends, words that some readers take for numbers.
  const pieces = (
    "\n|  |\t|- |: |:|? |[|]|{|}|,|, |#| # c|'|\"|>|>-|&a |*a|!t |---\n|...\n|%|a|b: c|null|~|1|0x1F|0o7|1e3|.5|+1|.inf|" +
    "true|No|\r\n|\u00a0|\u0085|\u2028|\ufeff|é|漢|😀|-|''|\"\"|\\|\\n|<<|@|`|=|00155792|12:30|2026-01-01|\n  |\n    |-\n|?\n|:\n"
  )
    .split("|")
    .concat("|", "|\n  a\n", ">\n  a\n", "9".repeat(400), "0xFFFFFFFFFFFFFFFFFF");
  const small = texts.filter(({ text }) => text.length < 600).map(({ text }) => text);
  const piece = fc.constantFrom(...pieces);
  const changed = fc
    .tuple(fc.constantFrom(...small), fc.array(fc.tuple(fc.nat(600), fc.nat(3), piece), { minLength: 1, maxLength: 4 }))
    .map(([text, changes]) =>
      changes.reduce((now, [at, removed, added]) => now.slice(0, at) + added + now.slice(at + removed), text),
    );
  const made = fc.array(piece, { maxLength: 14 }).map((all) => all.join(""));

  test("of anything made of the punctuation of YAML", () => {
    fc.assert(
      fc.property(fc.oneof(changed, made), (written) => {
        const decoded = decodeText(written);
        if (decoded.kind === "refused") return;
        const both = readBoth(decoded.text);
        if (both !== undefined) expect(both.thorough).toEqual({ kind: "composed", contents: both.plain });
      }),
      { numRuns: 20_000 },
    );
  });
});

test.each([
  ["an alias", "a: &x 1\nb: *x\n"],
  ["a tag", "a: !!str 1\n"],
  ["a directive", "%YAML 1.2\n---\na: 1\n"],
  ["two documents", "a: 1\n---\nb: 2\n"],
  ["a list as a key", "[a]: 1\n"],
  ["a missing key", ": 1\n"],
  ["a tab", "a:\t1\n"],
  ["a space that is none", "a\u00a0: 1\n"],
  ["a fault", "a: [1\n"],
  ["a word after a quote", 'a:\n- "b"c: d\n'],
  ["a number without end", `a: ${"9".repeat(400)}\n`],
  ["nothing", "# nothing\n"],
  ["65 levels", `${"[".repeat(65)}${"]".repeat(65)}`],
])("%s is for the thorough one", (_, text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});
