import { Composer, CST, Lexer, Parser } from "yaml";
import type { Document, ErrorCode, ParsedNode, YAMLMap } from "yaml";
import { LIMITS } from "./limits.js";

export { isAlias, isMap, isScalar, isSeq } from "yaml";
export type { ParsedNode } from "yaml";
export type ParsedMap = YAMLMap.Parsed;

/** What the parser complains about, with offsets into the text. */
export interface YamlFault {
  readonly code: ErrorCode | "MULTIPLE_DOCS" | "OLD_VERSION";
  /** The parser's own words; never shown, only read to tell cases apart. */
  readonly message: string;
  readonly pos: readonly [start: number, end: number];
}

/** The parser's nodes, or what keeps the text from being read. */
export type ComposedYaml =
  | { readonly kind: "composed"; readonly contents: ParsedNode | null }
  | { readonly kind: "faulty"; readonly faults: readonly YamlFault[] }
  | ({ readonly kind: "beyond-limit" } & Excess);

/** A limit that was passed, and the offset where. */
export interface Excess {
  readonly message: string;
  readonly help: string;
  readonly offset: number;
}

/**
 * The options keep the parser's work in proportion to the text: its own check for equal keys and its excerpts in
 * messages take quadratic time. Merge keys and the types of YAML 1.1 would change meanings silently.
 */
const COMPOSER_OPTIONS = {
  version: "1.2",
  schema: "core",
  uniqueKeys: false,
  prettyErrors: false,
  merge: false,
  resolveKnownTags: false,
  logLevel: "silent",
} as const;

const ENOUGH_FAULTS = 100;

/** Reads one YAML document within the limits; errors and warnings both count as faults. */
export function composeYaml(text: string): ComposedYaml {
  const lexemes: string[] = [];
  const tokens: CST.Token[] = [];
  const excess = collectLexemes(text, lexemes) ?? collectTokens(lexemes, tokens);
  if (excess !== undefined) return { kind: "beyond-limit", ...excess };
  const documents = [...new Composer(COMPOSER_OPTIONS).compose(tokens, true, text.length)];
  const faults = [...findOldVersion(tokens), ...documents.flatMap(listFaults), ...findSecondDocument(tokens)];
  return faults.length > 0
    ? { kind: "faulty", faults }
    : { kind: "composed", contents: documents[0]?.contents ?? null };
}

// Each step is several times slower than the one before: a text beyond a limit is stopped at the first that sees it.

function collectLexemes(text: string, lexemes: string[]): Excess | undefined {
  let offset = 0;
  let aliases = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes.push(lexeme);
    if (lexemes.length > LIMITS.tokens) {
      return {
        message: "This file holds more than 5,000,000 words and signs of YAML, the most that is read.",
        help: "Check that it is the right file; an organisation as large as this has to be drawn in parts.",
        offset,
      };
    }
    if (lexeme.startsWith("*") && ++aliases > LIMITS.aliases) {
      return {
        message: `This file repeats values with more than ${LIMITS.aliases} aliases ('*name'), the most that are read.`,
        help: "Write the values out where they are used.",
        offset,
      };
    }
    if (!isMark(lexeme)) offset += lexeme.length;
  }
  return undefined;
}

/** The lexer puts signs of its own between the pieces of the text. */
function isMark(lexeme: string): boolean {
  return lexeme === "\u0002" || lexeme === "\u0018" || lexeme === "\u001F";
}

function collectTokens(lexemes: readonly string[], tokens: CST.Token[]): Excess | undefined {
  const parser = new Parser();
  let faults = 0;
  for (const lexeme of lexemes) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === "error" || token.type === "directive" || token.type === "document") faults++;
    }
    // One document is fine; so many make clear that this is not a company file.
    if (faults > ENOUGH_FAULTS) return undefined;
    // The stack also holds the document and the scalar being read.
    if (parser.stack.length > LIMITS.depth && parser.stack.filter(CST.isCollection).length > LIMITS.depth) {
      return {
        message: `Lists and maps are nested more than ${LIMITS.depth} levels deep here, the most that is read.`,
        help: "Check the brackets and the indentation; a long reporting line is written with 'reportsTo', not by nesting.",
        offset: parser.offset,
      };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return undefined;
}

function listFaults(document: Document.Parsed): readonly YamlFault[] {
  return [...document.errors, ...document.warnings];
}

/** `%YAML 1.1` would turn `no` and `on` into false and true. */
function findOldVersion(tokens: readonly CST.Token[]): readonly YamlFault[] {
  return tokens.flatMap((token) =>
    token.type === "directive" && /^%YAML\s/.test(token.source) && !/^%YAML\s+1\.2\s*$/.test(token.source)
      ? [{ code: "OLD_VERSION", message: "", pos: [token.offset, token.offset + token.source.length] }]
      : [],
  );
}

function findSecondDocument(tokens: readonly CST.Token[]): readonly YamlFault[] {
  const second = tokens.filter((token) => token.type === "document")[1];
  return second === undefined ? [] : [{ code: "MULTIPLE_DOCS", message: "", pos: [second.offset, second.offset] }];
}
