import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export const SRC = path.join(import.meta.dirname, "../../src");

export interface SourceFileFacts {
  /** Path relative to `src`, with `/`: `layout/tree/elk.ts`. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly ImportFacts[];
  /** Globals in use that only the command line may touch, as written. */
  readonly ambient: readonly string[];
}

export interface ImportFacts {
  /** A file relative to `src`, or a package as written. */
  readonly target: string;
  readonly isPackage: boolean;
  /** Whether the import is gone after compilation. */
  readonly isTypeOnly: boolean;
  /** Whether it is an `import()`, which loads when the line is reached. */
  readonly isDynamic: boolean;
}

/** Reads from the syntax of every source file what it imports and which globals it uses. */
export function readSourceFiles(): readonly SourceFileFacts[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.split(path.sep).join("/"))
    .sort()
    .map((file) => readFacts(file, readFileSync(path.join(SRC, file), "utf8")));
}

/** Reads the facts about one file; `file` tells where its relative imports lead. */
export function readFacts(file: string, text: string): SourceFileFacts {
  const imports: ImportFacts[] = [];
  const ambient: string[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean, isDynamic: boolean) => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
    const isPackage = !specifier.text.startsWith(".");
    const target = isPackage
      ? specifier.text
      : path.posix.join(path.posix.dirname(file), specifier.text).replace(/\.js$/, ".ts");
    imports.push({ target, isPackage, isTypeOnly, isDynamic });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword, false);
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, false);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, true);
    const use = findAmbientUse(node);
    if (use !== undefined) ambient.push(use);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return { file, text, imports, ambient };
}

/** Finds what leaves the program (clock, environment, network, randomness) or depends on the machine's language. */
const AMBIENT = new Set(
  (
    "process console fetch performance navigator crypto setTimeout setInterval setImmediate queueMicrotask require " +
    "XMLHttpRequest WebSocket EventSource __dirname __filename globalThis global"
  ).split(" "),
);
const AMBIENT_MEMBERS = /^(?:toLocale\w*|localeCompare|getTimezoneOffset)$/;

function findAmbientUse(node: ts.Node): string | undefined {
  if (ts.isMetaProperty(node)) return "import.meta";
  if (!ts.isIdentifier(node)) return undefined;
  const { parent, text } = node;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  if (isMember) {
    if (AMBIENT_MEMBERS.test(text)) return text;
    return text === "random" && parent.expression.getText() === "Math" ? "Math.random" : undefined;
  }
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isTypeNode(parent)) return undefined;
  if (text === "Date") return parent.getText() === "Date.UTC" || isDateOfNumbers(parent) ? undefined : "Date";
  // Text is cut into characters with Intl; with a fixed language the result is the same on every machine.
  if (text === "Intl") return isFixedSegmenter(parent) ? undefined : "Intl";
  return AMBIENT.has(text) ? text : undefined;
}

function isDateOfNumbers(node: ts.Node): boolean {
  return (
    ts.isNewExpression(node) &&
    node.arguments?.length === 1 &&
    node.arguments[0]?.getText().startsWith("Date.UTC(") === true
  );
}

function isFixedSegmenter(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== "Segmenter") return false;
  const call = node.parent;
  if (!ts.isNewExpression(call)) return true;
  const language = call.arguments?.[0];
  return language !== undefined && ts.isStringLiteral(language);
}
