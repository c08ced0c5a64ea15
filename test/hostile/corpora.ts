/** Third-party corpora (`test/corpora`, described there) as cases. */
import { readdirSync, readFileSync } from "node:fs";
import { companyOf, file } from "./case.js";
import type { HostileCase } from "./case.js";

const HERE = new URL("../corpora/", import.meta.url);

export function listCorpusCases(): readonly HostileCase[] {
  return [...listBombs(), ...listSuite(), ...listStrings(), ...listPayloads(), ...listUnicode()];
}

function read(name: string): string {
  return readFileSync(new URL(name, HERE), "utf8");
}

function list(folder: string): readonly string[] {
  return readdirSync(new URL(folder, HERE)).sort();
}

function listBombs(): readonly HostileCase[] {
  return list("yaml-bombs/").map((name) =>
    file(`corpus ${name}`, read(`yaml-bombs/${name}`), name.startsWith("case") ? "missing-key" : "input-limit"),
  );
}

/** The files of the suite describe their cases in YAML: lists at the top, none a company file. */
function listSuite(): readonly HostileCase[] {
  return list("yaml-test-suite/").map((name) => file(`corpus ${name}`, read(`yaml-test-suite/${name}`), "wrong-type"));
}

/** Puts twenty strings into a file, each as a department. */
function listStrings(): readonly HostileCase[] {
  const strings = JSON.parse(read("naughty-strings/blns.json")) as readonly string[];
  return inTwenties(
    strings.filter((text) => text.trim() !== ""),
    "naughty strings",
  );
}

function listPayloads(): readonly HostileCase[] {
  const payloads = JSON.parse(read("xss-payloads/dompurify-payloads.json")) as readonly { payload: string }[];
  return payloads.flatMap(({ payload }, at) =>
    payload.trim() === "" ? [] : [file(`corpus payload ${at + 1}`, companyOf(payload), "no error")],
  );
}

function listUnicode(): readonly HostileCase[] {
  const breaks = read("unicode/GraphemeBreakTest.txt")
    .split("\n")
    .flatMap((line) => toText(line.split("#")[0] ?? "", /[÷×\s]+/u) ?? []);
  const emoji = [read("unicode/emoji-sequences.txt"), read("unicode/emoji-zwj-sequences.txt")].flatMap((text) =>
    text
      .split("\n")
      .flatMap((line) =>
        line.startsWith("#") || line.includes("..") ? [] : (toText(line.split(";")[0] ?? "", /\s+/u) ?? []),
      ),
  );
  return [
    ...inTwenties(breaks, "grapheme breaks"),
    ...inTwenties(
      emoji.filter((_, at) => at % 10 === 0),
      "emoji",
    ),
  ];
}

function toText(codes: string, separator: RegExp): string | undefined {
  const points = codes.split(separator).filter((code) => code !== "");
  return points.length === 0
    ? undefined
    : `x${points.map((code) => String.fromCodePoint(parseInt(code, 16))).join("")}`;
}

/** Letters, digits, punctuation and symbols that a reader can see; a name without any is reported as missing. */
const SEEN = /(?![\u2800\uFFFD\p{Default_Ignorable_Code_Point}])[\p{L}\p{N}\p{P}\p{S}]/u;

function inTwenties(texts: readonly string[], what: string): readonly HostileCase[] {
  const groups = Array.from({ length: Math.ceil(texts.length / 20) }, (_, at) => texts.slice(at * 20, at * 20 + 20));
  return groups.map((group, at) => {
    const names = group.map((text) => `  - name: ${JSON.stringify(text)}\n`).join("");
    return file(
      `corpus ${what} ${at * 20 + 1} to ${at * 20 + group.length}`,
      `company: A\ndepartments:\n${names}`,
      group.every((text) => SEEN.test(text)) ? "no error" : "missing-key",
    );
  });
}
