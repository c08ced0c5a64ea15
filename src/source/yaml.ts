import { Composer, CST, isAlias, isMap, isSeq, Lexer, Parser, Schema } from "yaml";
import type { Document, ErrorCode, ParsedNode, YAMLMap } from "yaml";
import { askEvery, NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import { ENOUGH_FAULTS, EnoughFaults } from "./enough-faults.js";
import { LIMITS } from "./limits.js";
import { tooDeep, tooDense, tooManyAliases, tooManyWords } from "./yaml-limits.js";
import type { Excess } from "./yaml-limits.js";
import { endOfLast } from "./yaml-node.js";
import type { YamlList, YamlMap, YamlNode, YamlPair, YamlPlace } from "./yaml-node.js";

/** Fault that the parser reports, with its offsets in the text. */
export interface YamlFault {
  readonly code: ErrorCode | "MULTIPLE_DOCS";
  /** Message of the parser; never shown to users, only used to tell faults apart. */
  readonly message: string;
  readonly pos: readonly [start: number, end: number];
}

/** Contents of a text, or what keeps it from being read. */
export type ComposedYaml =
  | { readonly kind: "composed"; readonly contents: YamlNode | undefined }
  | { readonly kind: "faulty"; readonly faults: readonly YamlFault[] }
  | ({ readonly kind: "beyond-limit" } & Excess);

/**
 * Options that turn off the parser's own check for equal keys and the excerpts in its messages, because both take
 * quadratic time.
 */
const COMPOSER_OPTIONS = {
  version: "1.2",
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** Schema without merge keys and without the types of YAML 1.1: both would change meanings silently. */
const SCHEMA = new Schema({ schema: "core", merge: false, resolveKnownTags: false });

/**
 * Returns a schema that calls `ask`, so that a deadline can stop the composer. The composer makes a document in one
 * call, which takes seconds for a large document, but it looks into the schema at every scalar.
 */
function askingSchema(ask: Checkpoint): Schema {
  return new Proxy(SCHEMA, {
    get: (schema, key) => {
      ask();
      return Reflect.get(schema, key) as unknown;
    },
  });
}

/** Reads one YAML document within the limits; errors and warnings both count as faults. */
export function composeYaml(text: string, checkpoint: Checkpoint = NO_DEADLINE): ComposedYaml {
  const ask = askEvery(1000, checkpoint);
  const lexemes: string[] = [];
  const tokens: CST.Token[] = [];
  const excess = readLexemes(text, (lexeme) => lexemes.push(lexeme), ask) ?? collectTokens(lexemes, tokens, ask);
  // Free the memory of the lexemes now: there can be millions.
  lexemes.length = 0;
  if (excess !== undefined) return { kind: "beyond-limit", ...excess };
  const directives = findDirectives(tokens);
  // If there are directives, the other faults are only about lines that belong to a directive.
  if (directives.length > 0) return { kind: "faulty", faults: directives };
  const { contents, faults } = composeTokens(tokens, text.length, checkpoint);
  faults.push(...findSecondDocument(tokens));
  return faults.length > 0
    ? { kind: "faulty", faults }
    : { kind: "composed", contents: contents && toNode(contents, { text, ask }) };
}

// Each step of reading (lexer, parser, composer) is several times slower than the one before, so a text beyond a limit
// is stopped at the first step that can tell.

/** Returns the limit that a text exceeds, if any, without building anything from the text. */
export function findExcess(text: string, checkpoint: Checkpoint = NO_DEADLINE): Excess | undefined {
  return readLexemes(text, () => undefined, askEvery(1000, checkpoint));
}

function readLexemes(text: string, take: (lexeme: string) => void, ask: Checkpoint): Excess | undefined {
  let offset = 0;
  let count = 0;
  let pieces = 0;
  let aliases = 0;
  for (const lexeme of new Lexer().lex(text)) {
    ask();
    take(lexeme);
    if (++count > LIMITS.tokens) {
      return tooManyWords([offset, offset + lexeme.length]);
    }
    if (lexeme.startsWith("*") && ++aliases > LIMITS.aliases) {
      return tooManyAliases([offset, offset + lexeme.length]);
    }
    if (isMark(lexeme)) continue;
    offset += lexeme.length;
    if (++pieces > LIMITS.denseTokens && pieces * 3 > offset * 2) {
      return tooDense([offset - lexeme.length, offset]);
    }
  }
  return undefined;
}

/** Tells whether a lexeme is a control character that the lexer puts between the pieces of the text. */
function isMark(lexeme: string): boolean {
  return lexeme === "\u0002" || lexeme === "\u0018" || lexeme === "\u001F";
}

function collectTokens(lexemes: readonly string[], tokens: CST.Token[], ask: Checkpoint): Excess | undefined {
  const parser = new Parser();
  let faults = 0;
  for (const lexeme of lexemes) {
    ask();
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === "error" || token.type === "directive" || token.type === "document") faults++;
    }
    // Documents count as faults here: one document is fine, but more than 100 show that the text is not a company file.
    if (faults > ENOUGH_FAULTS.syntax) return undefined;
    // The stack also holds the document and the scalar being read.
    const nested = parser.stack.length > LIMITS.depth ? parser.stack.filter(CST.isCollection) : [];
    if (nested.length > LIMITS.depth) {
      return tooDeep([nested.at(-1)?.offset ?? parser.offset, parser.offset]);
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return undefined;
}

/**
 * Composes tokens, and stops after enough faults. The composer itself would continue to the end and keep an error with
 * a stack trace for each fault, so half a million faults in 1 MB would take a gigabyte. The composer's handler of
 * errors is private, so it is replaced from outside by one that counts and stops.
 */
function composeTokens(tokens: readonly CST.Token[], length: number, checkpoint: Checkpoint) {
  const faults: YamlFault[] = [];
  const composer = new Composer({ ...COMPOSER_OPTIONS, schema: askingSchema(askEvery(1000, checkpoint)) });
  Object.assign(composer, {
    onError: (source: FaultPlace, code: ErrorCode, message: string) => {
      // The composer turns an exception inside a list or map into a fault of that list or map, so check the deadline
      // again here.
      checkpoint();
      faults.push({ code, message, pos: placeOf(source) });
      if (faults.length >= ENOUGH_FAULTS.syntax) throw new EnoughFaults();
    },
  });
  try {
    const documents = [...composer.compose(tokens, true, length)];
    faults.push(...documents.flatMap(listFaults));
    return { contents: documents[0]?.contents ?? undefined, faults };
  } catch (error) {
    if (!(error instanceof EnoughFaults)) throw error;
    return { contents: undefined, faults };
  }
}

/** Place of a fault as the composer gives it: an offset, two offsets, or a token. */
type FaultPlace =
  | number
  | readonly [start: number, end: number, nodeEnd?: number]
  | { readonly offset: number; readonly source?: unknown };

function placeOf(source: FaultPlace): YamlFault["pos"] {
  if (typeof source === "number") return [source, source + 1];
  if (!("offset" in source)) return [source[0], source[1]];
  return [source.offset, source.offset + (typeof source.source === "string" ? source.source.length : 1)];
}

function listFaults(document: Document.Parsed): readonly YamlFault[] {
  return [...document.errors, ...document.warnings];
}

/**
 * Finds directives. `%YAML 1.1` would turn `no` and `on` into false and true; `%TAG` is for tags, which are not read.
 * `%YAML 1.2` changes nothing, but YAML allows it once.
 */
function findDirectives(tokens: readonly CST.Token[]): readonly YamlFault[] {
  let versions = 0;
  return tokens.flatMap((token) => {
    if (token.type !== "directive") return [];
    if (/^%YAML\s+1\.2\s*$/.test(token.source) && ++versions === 1) return [];
    return [{ code: "BAD_DIRECTIVE", message: "", pos: [token.offset, token.offset + token.source.length] }];
  });
}

function findSecondDocument(tokens: readonly CST.Token[]): readonly YamlFault[] {
  const second = tokens.filter((token) => token.type === "document")[1];
  if (second === undefined) return [];
  const { offset, source } = second.start.find(({ type }) => type === "doc-start") ?? {
    offset: second.offset,
    source: "",
  };
  return [{ code: "MULTIPLE_DOCS", message: "", pos: [offset, offset + source.length] }];
}

type Conversion = Readonly<{ text: string; ask: Checkpoint }>;

/** Recursion is safe here: the depth of the text has already been checked. */
function toNode(node: ParsedNode, conversion: Conversion): YamlNode {
  const { text, ask } = conversion;
  ask();
  const place = placeOfNode(node, text);
  if (isAlias(node)) return { kind: "alias", name: node.source, ...place };
  const named = { ...place, ...(node.anchor !== undefined && { anchor: node.anchor }) };
  if (isSeq(node))
    return withOwnEnd({ kind: "list", items: node.items.map((item) => toNode(item, conversion)), ...named }, node);
  if (isMap(node))
    return withOwnEnd({ kind: "map", pairs: node.items.map((pair) => toPair(pair, conversion)), ...named }, node);
  const { value, source, type } = node;
  return {
    kind: "scalar",
    value: typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null,
    source,
    isPlain: type === "PLAIN",
    ...named,
  };
}

function toPair({ key, value }: YAMLMap.Parsed["items"][number], conversion: Conversion): YamlPair {
  const keyNode = toNode(key, conversion);
  if (value === null) return { key: keyNode, value: undefined };
  const valueNode = toNode(value, conversion);
  const isWritten = valueNode.end > valueNode.start;
  return { key: keyNode, value: isWritten ? valueNode : { ...valueNode, start: keyNode.end, end: keyNode.end } };
}

/** Corrects the end of a list or map without brackets: the parser includes the comments that follow. */
function withOwnEnd<Node extends YamlList | YamlMap>(
  node: Node,
  { flow }: { readonly flow?: boolean | undefined },
): Node {
  return flow === true ? node : { ...node, end: endOfLast(node) ?? node.end };
}

/** Returns the place of a node without the line ends that the parser includes in a block. */
function placeOfNode({ range: [start, valueEnd] }: ParsedNode, text: string): YamlPlace {
  let end = valueEnd;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}
