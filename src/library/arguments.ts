/**
 * Checks arguments for callers that do not use TypeScript. If an argument is wrong, the caller gets a TypeError, whose
 * message names the argument and shows a correct call.
 */
import type { FontSource } from "../model/font.js";
import type { SourceFile } from "../model/source.js";

/** Checks that a value is a file, `{ path, content }`, whose content is text or bytes. */
export function expectFile(call: string, value: unknown): asserts value is SourceFile {
  const example = `${call}({ path: "company.yaml", content: text })`;
  if (typeof value === "string")
    throw new TypeError(`${call} takes a file, { path, content }, and got a string. Write ${example}.`);
  checkFile(`${call} takes a file, { path, content }, and got`, value, `Write ${example}.`);
}

/** Checks that a value is a list of files. */
export function expectFiles(call: string, value: unknown): asserts value is readonly SourceFile[] {
  const example = `Write ${call}([{ path: "company.yaml", content: text }]).`;
  if (!Array.isArray(value))
    throw new TypeError(
      `${call} takes a list of files, and got ${isFile(value) ? "a single one" : nameOf(value)}. ${example}`,
    );
  for (const [index, file] of value.entries()) checkFile(`Entry ${index} of the files of ${call} is`, file, example);
}

function checkFile(start: string, value: unknown, example: string): void {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof Uint8Array)
    throw new TypeError(`${start} ${nameOf(value)}. ${example}`);
  const { path, content } = value as Partial<Record<keyof SourceFile, unknown>>;
  if (typeof path !== "string")
    throw new TypeError(`${start} a file whose 'path' is ${nameOf(path)}, not a string. ${example}`);
  if (typeof content !== "string" && !(content instanceof Uint8Array))
    throw new TypeError(`${start} a file whose 'content' is ${nameOf(content)}, not a string or bytes. ${example}`);
}

function isFile(value: unknown): boolean {
  return typeof value === "object" && value !== null && "path" in value && "content" in value;
}

/** Checks that an option is a list of fonts, each with a name and bytes. */
export function expectFonts(call: string, value: unknown): asserts value is readonly FontSource[] {
  const example = `Write ${call}(graph, { formats: ["png"], fonts: [{ name: "brand", regular: bytes }] }).`;
  if (!Array.isArray(value)) throw new TypeError(`'fonts' of ${call} must be a list, not ${nameOf(value)}. ${example}`);
  const names = new Set<unknown>();
  for (const font of value as readonly unknown[]) {
    const { name, regular, bold } = (font ?? {}) as Partial<Record<keyof FontSource, unknown>>;
    if (
      typeof name !== "string" ||
      !(regular instanceof Uint8Array) ||
      !(bold === undefined || bold instanceof Uint8Array)
    )
      throw new TypeError(`'fonts' of ${call} must hold fonts, { name, regular }, with bytes. ${example}`);
    if (names.has(name))
      throw new TypeError(`'fonts' of ${call} has two fonts named '${name}'. Give each its own name.`);
    names.add(name);
  }
}

/** Checks that the options of a call are an object with named values. */
export function expectOptions(call: string, value: unknown, example: string): void {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return;
  throw new TypeError(`The options of ${call} must be an object, not ${nameOf(value)}. Write ${example}.`);
}

/** Checks that a value is what `openCompany` returned. */
export function expectOpened(call: string, value: unknown): void {
  if (hasList(value, "problems") && hasList(value, "files")) return;
  throw new TypeError(
    `${call} takes what openCompany returned, and got ${nameOf(value)}. Write ${call}(openCompany(file)).`,
  );
}

/** Checks that a value is the graph of a company that could be read. */
export function expectGraph(call: string, value: unknown): void {
  if (hasList(value, "units") && hasList(value, "officers")) return;
  if (value === undefined)
    throw new TypeError(
      `The graph that ${call} got is undefined: the company names neither an officer nor a department that can be read. The findings of loadCompany say why.`,
    );
  const meant = hasList(value, "problems")
    ? "an opened company. Pass its 'graph'"
    : `${nameOf(value)}. Pass the 'graph' of loadCompany`;
  throw new TypeError(`${call} takes the graph of a company, and got ${meant}.`);
}

function hasList(value: unknown, key: string): boolean {
  return typeof value === "object" && value !== null && Array.isArray((value as Record<string, unknown>)[key]);
}

/** Checks that an option holds a list of known words, and at least one. */
export function expectWords(option: string, value: unknown, known: readonly string[], example: string): void {
  if (!Array.isArray(value) || value.length === 0)
    throw new TypeError(`${option} must be a list of formats, not ${nameOf(value)}. Write ${example}.`);
  for (const word of value as readonly unknown[])
    if (typeof word !== "string" || !known.includes(word))
      throw new TypeError(`${option} cannot hold ${nameOf(word)}. Known: ${known.join(", ")}.`);
}

/** Checks that an option holds one known word. */
export function expectWord(option: string, value: unknown, known: readonly string[], example: string): void {
  if (typeof value === "string" && known.includes(value)) return;
  throw new TypeError(`${option} cannot be ${nameOf(value)}. Known: ${known.join(", ")}. Write ${example}.`);
}

/** Returns the words for a value in a message. */
function nameOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (typeof value === "string") return value.length > 40 ? "a string" : `'${value}'`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (value instanceof Uint8Array) return "bytes";
  if (typeof value === "object") return "an object";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return `a ${typeof value}`;
}
