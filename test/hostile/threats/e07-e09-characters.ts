/** E7 bytes that are not text, E8 characters that break XML or deceive a reader, E9 texts of absurd length. */
import { codeOf, companyOf, companyWith, file, largeChart, largeFile, quoted } from "../case.js";
import type { HostileCase } from "../case.js";

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

const raw = (what: string, sequence: readonly number[]): HostileCase =>
  file(`E7 ${what}`, bytes("company: Northwind ", sequence, " Bikes\ndepartments: [{ name: A }]\n"), "not-text");

const PLAIN = "company: A\ndepartments: [{ name: B }]\n";
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

const BYTES: readonly HostileCase[] = [
  file("E7 an empty file", "", "missing-key"),
  file("E7 one line feed", "\n", "missing-key"),
  file("E7 a byte order mark alone", "\uFEFF", "missing-key"),
  file("E7 a byte order mark before text", `\uFEFF${PLAIN}`, "no error"),
  file("E7 two byte order marks", `\uFEFF\uFEFF${PLAIN}`, "not-text"),
  file("E7 a byte order mark in the middle", "company: A\n\uFEFFdepartments: [{ name: B }]\n", "yaml-syntax"),
  file("E7 CRLF", PLAIN.replaceAll("\n", "\r\n"), "no error"),
  file("E7 CR alone", PLAIN.replaceAll("\n", "\r"), "not-text"),
  file("E7 one CR alone in a text", "company: A\rB\ndepartments: [{ name: B }]\n", "not-text"),
  file("E7 CR at the end", "company: A\r", "not-text"),
  file(
    "E7 UTF-16 LE with its mark",
    bytes([0xff, 0xfe], Buffer.from(PLAIN, "utf16le") as unknown as number[]),
    "not-text",
  ),
  file("E7 UTF-16 LE without one", Buffer.from(PLAIN, "utf16le"), "not-text"),
  file(
    "E7 UTF-16 BE with its mark",
    bytes([0xfe, 0xff], Buffer.from(PLAIN, "utf16le").swap16() as unknown as number[]),
    "not-text",
  ),
  file("E7 UTF-16 BE without one", Buffer.from(PLAIN, "utf16le").swap16(), "not-text"),
  file("E7 UTF-32 LE", bytes([0xff, 0xfe, 0, 0], [0x63, 0, 0, 0]), "not-text"),
  file("E7 UTF-7", "+AGMAbwBtAHAAYQBuAHk-: A\n", "missing-key"),
  file("E7 Latin-1", Buffer.from("company: Müller\n", "latin1"), "not-text"),
  file("E7 Windows-1252", bytes("company: ", [0x93], "A", [0x94], "\n"), "not-text"),
  file("E7 Shift-JIS", bytes("company: ", [0x83, 0x65, 0x83, 0x58], "\n"), "not-text"),
  file("E7 a PNG", bytes(PNG), "not-text"),
  file("E7 a PDF", bytes("%PDF-1.7\n", [0x25, 0xe2, 0xe3, 0xcf, 0xd3], "\n"), "not-text"),
  file("E7 a ZIP", bytes("PK", [3, 4, 20, 0, 0, 0, 8, 0]), "not-text"),
  file("E7 a gzip", bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), "not-text"),
  file("E7 an ELF program", bytes([0x7f], "ELF", [2, 1, 1, 0]), "not-text"),
  raw("NUL", [0]),
  raw("a lonely continuation byte", [0x80]),
  raw("a lead byte alone", [0xc3]),
  raw("a sequence cut short", [0xe2, 0x82]),
  raw("an overlong slash", [0xc0, 0xaf]),
  raw("an overlong NUL", [0xc0, 0x80]),
  raw("an overlong slash of three bytes", [0xe0, 0x80, 0xaf]),
  raw("an overlong slash of four bytes", [0xf0, 0x80, 0x80, 0xaf]),
  raw("a surrogate in UTF-8", [0xed, 0xa0, 0x80]),
  raw("a pair of surrogates in UTF-8 (CESU-8)", [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]),
  raw("a code point beyond Unicode", [0xf4, 0x90, 0x80, 0x80]),
  raw("a five-byte sequence", [0xf8, 0x88, 0x80, 0x80, 0x80]),
  raw("the byte FE", [0xfe]),
  raw("the byte FF", [0xff]),
  file("E7 a bad byte as the last of the file", bytes("company: A", [0xc3]), "not-text"),
  largeFile("E7 a bad byte after a megabyte", bytes(`company: ${"x".repeat(1_000_000)}`, [0xff]), "not-text"),
  largeFile("E7 a megabyte of NUL", new Uint8Array(1_000_000), "not-text"),
  largeFile("E7 a megabyte of FF", new Uint8Array(1_000_000).fill(0xff), "not-text"),
];

/** Controls: C0 without NUL, tab, line feed and carriage return; DEL; C1. */
const CONTROLS = [
  ...Array.from({ length: 32 }, (_, at) => at),
  0x7f,
  ...Array.from({ length: 32 }, (_, at) => 0x80 + at),
]
  .filter((code) => ![0x09, 0x0a, 0x0d].includes(code))
  .map((code) => String.fromCharCode(code));
const NONCHARACTERS = ["\uFDD0", "\uFDEF", "\uFFFE", "\uFFFF", "\u{1FFFE}", "\u{1FFFF}", "\u{10FFFE}", "\u{10FFFF}"];
const SURROGATES = ["\uD800", "\uDBFF", "\uDC00", "\uDFFF"];
const BIDI = [
  "\u061C",
  "\u200E",
  "\u200F",
  "\u202A",
  "\u202B",
  "\u202C",
  "\u202D",
  "\u202E",
  "\u2066",
  "\u2067",
  "\u2068",
  "\u2069",
];
const UNSEEN = [
  "\u00AD",
  "\u034F",
  "\u115F",
  "\u180E",
  "\u200B",
  "\u2060",
  "\u2063",
  "\u3164",
  "\uFEFF",
  "\uFFA0",
  "\u{E0041}",
  "\u{E007F}",
];
const ODD = [
  "\u00A0",
  "\u2028",
  "\u2029",
  "\u0085",
  "\uFFFD",
  "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}",
  "\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}",
  "a\u0301\u0302\u0303",
  "\u0600",
  "ﷺ",
  "𒐫",
  "﷽",
  "\u{1D400}",
  "ك‌ي",
];

const CHARACTERS: readonly HostileCase[] = [
  ...CONTROLS.map((one) =>
    file(`E8 the control ${codeOf(one)} in every text`, companyOf(`Ada${one}Okafor`), "no error"),
  ),
  ...NONCHARACTERS.map((one) =>
    file(`E8 the noncharacter ${codeOf(one)} in every text`, companyOf(`Ada${one}Okafor`), "no error"),
  ),
  ...SURROGATES.map((one) =>
    file(`E8 half a character ${codeOf(one)} in every text`, companyOf(`Ada${one}Okafor`), "no error"),
  ),
  ...[...BIDI, ...UNSEEN, ...ODD].map((one) =>
    file(`E8 ${codeOf(one)} in every text`, companyOf(`Ada${one}Okafor`), "no error"),
  ),
  ...[...BIDI, ...UNSEEN, "\u0001", "\u007F", "\uFFFF", "\uD800"].map((one) =>
    file(
      `E8 ${codeOf(one)} in an id`,
      `company: A\nofficers: [{ id: ${quoted(`ci${one}o`)}, role: CIO }]\n`,
      "impossible-value",
    ),
  ),
  ...["\u0001", "\u001B", "\u007F", "\u009B", "\uFFFE", "\u202E"].map((one) =>
    file(
      `E8 ${codeOf(one)} as it is, without quotes`,
      `company: Ada ${one} Okafor\ndepartments: [{ name: A }]\n`,
      "no error",
    ),
  ),
  ...["\u0001", "\u202E", "\uFFFF"].map((one) =>
    file(`E8 ${codeOf(one)} in a key`, companyWith(`${quoted(`na${one}me`)}: A\n`), "no error"),
  ),
];

const twoIds = (what: string, one: string, other: string): HostileCase =>
  file(
    `E8 ids: ${what}`,
    `company: A\nofficers: [{ id: ${quoted(one)}, role: CEO }]\ndepartments: [{ id: ${quoted(other)}, name: B }]\n`,
    "duplicate-id",
  );

const LOOK_ALIKES: readonly HostileCase[] = [
  twoIds("Cyrillic o", "cio", "ci\u043E"),
  twoIds("Cyrillic word", "cope", "\u0441\u043E\u0440\u0435"),
  twoIds("Cyrillic capitals", "CTO", "\u0421\u0422\u041E"),
  twoIds("Greek o", "cto", "ct\u03BF"),
  twoIds("Armenian o", "cto", "ct\u0585"),
  twoIds("Latin script g", "legal", "le\u0261al"),
  twoIds("dotless i", "risk", "r\u0131sk"),
  twoIds("full width", "ciso", "\uFF43\uFF49\uFF53\uFF4F"),
  twoIds("mathematical letters", "ciso", "\u{1D41C}\u{1D422}\u{1D42C}\u{1D428}"),
  twoIds("a ligature", "finance", "\uFB01nance"),
  twoIds("composed and decomposed", "caf\u00E9", "cafe\u0301"),
  twoIds("capital letters", "ciso", "CISO"),
  twoIds("the Kelvin sign", "kpi", "\u212Api"),
  twoIds("a variation selector", "it", "it\uFE0F"),
  twoIds("a superscript", "team2", "team\u00B2"),
  file(
    "E8 ids that are far enough apart",
    "company: A\nofficers: [{ id: cio, role: CIO }]\ndepartments: [{ id: ciо-2, name: B }, { id: команда, name: C }, { id: 情報, name: D }]\n",
    "no error",
  ),
  file(
    "E8 a reference in other letters",
    "company: A\nofficers: [{ id: cio, role: CIO }]\ndepartments: [{ name: B, officer: ci\u043E }]\n",
    "unknown-reference",
  ),
];

const LENGTHS: readonly HostileCase[] = [
  file("E9 every text 200 letters", companyOf("Abcdefghi ".repeat(20)), "no error"),
  file("E9 every text 5,000 letters without a space", companyOf("W".repeat(5000)), "no error"),
  file("E9 every text 1,000 words", companyOf("words ".repeat(1000)), "no error"),
  file("E9 every text 1,000 emoji", companyOf("\u{1F600}".repeat(1000)), "no error"),
  file("E9 every text one letter with 5,000 accents", companyOf(`e${"\u0301".repeat(5000)}`), "no error"),
  file("E9 every text 1,000 families", companyOf("\u{1F468}\u200D\u{1F469}\u200D\u{1F467}".repeat(1000)), "no error"),
  file("E9 every text 1,000 flags", companyOf("\u{1F1E9}\u{1F1EA}".repeat(1000)), "no error"),
  file("E9 every text 3,000 Arabic letters", companyOf("\u0645".repeat(3000)), "no error"),
  file("E9 every text 3,000 ideographs", companyOf("\u60C5".repeat(3000)), "no error"),
  file("E9 every text one space", companyOf(" "), "missing-key"),
  file("E9 every text nothing but marks", companyOf("\u0301\u0302"), "no error"),
  file("E9 every text punctuation without letters", companyOf("---"), "no error"),
  file(
    "E9 an id of 10,000 letters",
    `company: A\nofficers: [{ id: ${"i".repeat(10_000)}, role: CIO }]\ndepartments: [{ name: B, officer: ${"i".repeat(10_000)} }]\n`,
    "no error",
  ),
  file(
    "E9 a role of 400 capital words",
    `company: A\nofficers: [{ id: a, role: "${"Chief ".repeat(400)}" }]\n`,
    "no error",
  ),
  file(
    "E9 a post of 500 people",
    companyWith(
      `people: [{ department: it, title: Engineer, names: [${Array.from({ length: 500 }, (_, at) => `Person ${at}`).join(", ")}] }]\n`,
    ),
    "no error",
  ),
  file(
    "E9 a department of 500 heads",
    `company: A\ndepartments: [{ name: B, heads: [${Array.from({ length: 500 }, (_, at) => `Person ${at}`).join(", ")}] }]\n`,
    "no error",
  ),
  file(
    "E9 an officer of 300 roles",
    `company: A\nofficers: [{ id: a, role: [${Array.from({ length: 300 }, (_, at) => `Chief Number ${at}`).join(", ")}], name: Ada }]\n`,
    "no error",
  ),
  file(
    "E9 a department of 300 officers",
    `company: A\nofficers: [${Array.from({ length: 300 }, (_, at) => `{ id: o${at}, role: Chief ${at} }`).join(", ")}]\ndepartments: [{ name: B, officer: [${Array.from({ length: 300 }, (_, at) => `o${at}`).join(", ")}] }]\n`,
    "no error",
  ),
  largeChart(
    "E9 a name of a million accents",
    `company: "e${"\u0301".repeat(500_000)}"\ndepartments: [{ name: A }]\n`,
    "no error",
  ),
  largeChart(
    "E9 a name of joined emoji",
    `company: "${"\u{1F469}\u200D".repeat(140_000)}"\ndepartments: [{ name: A }]\n`,
    "no error",
  ),
  largeChart(
    "E9 a name of 130,000 flags",
    `company: "${"\u{1F1E9}\u{1F1EA}".repeat(130_000)}"\ndepartments: [{ name: A }]\n`,
    "no error",
  ),
];

export const CHARACTERS_AND_BYTES: readonly HostileCase[] = [...BYTES, ...CHARACTERS, ...LOOK_ALIKES, ...LENGTHS];
