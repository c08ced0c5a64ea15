import type { InputRuleId } from "../../src/model/finding.js";

/** Something that a stranger may send. */
export interface HostileCase {
  /** Threat it belongs to (see `README.md`), a space, and what it does. */
  readonly name: string;
  /** Files by path; `company.yaml` is the one that is read. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Symbolic links beside them: path and target. */
  readonly links?: Readonly<Record<string, string>>;
  /** Rule of an error that must be found, or the claim that there is no error. */
  readonly finds: InputRuleId | "no error";
  /** Whether it has up to 1 MB: it runs only as a program, where time and memory are measured. */
  readonly isLarge?: boolean;
  /** Whether it is drawn although it is large: it makes 400 boxes at most. */
  readonly isDrawn?: boolean;
}

export type Finds = HostileCase["finds"];

/** Builds a case of one file. */
export function file(name: string, content: string | Uint8Array, finds: Finds): HostileCase {
  return { name, files: { "company.yaml": content }, finds };
}

/** Builds a case of one file of some hundred kilobytes. */
export function largeFile(name: string, content: string | Uint8Array, finds: Finds): HostileCase {
  return { ...file(name, content, finds), isLarge: true };
}

/** Builds a case of one large file that makes 400 boxes at most. */
export function largeChart(name: string, content: string, finds: Finds): HostileCase {
  return { ...largeFile(name, content, finds), isDrawn: true };
}

/** Quotes a text as YAML and JSON do; everything unusual becomes an escape. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[^\x20-\x7e]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/** Returns a company in which every text is this one. */
export function companyOf(text: string): string {
  const t = quoted(text);
  return `company: { name: ${t}, regimes: [${t}] }
officers:
  - { id: ceo, role: CEO, name: ${t}, title: ${t}, scope: ${t} }
  - { id: ciso, role: ${t}, name: ${t}, reportsTo: ceo, acting: ${t} }
departments:
  - id: it
    name: ${t}
    officer: ceo
    why: ${t}
    kind: ${t}
    purpose: ${t}
    location: ${t}
    tags: [${t}]
    head: { name: ${t}, title: ${t} }
    people:
      - { id: post, title: ${t}, names: [${t}, ${t}] }
    teams:
      - { id: team, name: ${t}, heads: [${t}] }
committees:
  - { id: board, name: ${t}, kind: ${t}, chair: ${t}, members: [${t}] }
dotted:
  - { from: team, to: board, kind: functional, note: ${t} }
exceptions:
  - { rule: unknown-role, on: it, reason: ${quoted(`a reason that is long enough ${text}`)}, owner: ${t} }
x-own: ${t}
`;
}

/** Returns a small company with these lines at its end. */
export function companyWith(lines: string): string {
  return `company: Northwind Bikes
officers:
  - { id: cio, role: CIO, name: Tom Berg }
departments:
  - { id: it, name: Information Technology, officer: cio }
${lines}`;
}

/** Returns lines made one by one. */
export function lines(count: number, lineOf: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => lineOf(at)).join("");
}

export const MEGABYTE = 1024 * 1024;

/** Repeats a piece as often as it fits into a size. */
export function fill(piece: string, bytes = MEGABYTE - 1024): string {
  return piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));
}

/** Names a character: `U+202E`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
