/**
 * A document with one thing wrong in it. `⟦` and `⟧` stand around the token that must be pointed at and are taken
 * out before it is read; nothing is between them where there is a place but no token.
 */
export type BrokenDocument = readonly [
  name: string,
  rule: string,
  marked: string,
  /** Files that it includes, by path; the token may be in one of them. */
  included?: Readonly<Record<string, string>>,
];

/** A token as offsets into the document without marks. */
export interface Token {
  readonly start: number;
  readonly end: number;
}

/** Takes the marks out and tells where they were. */
export function unmark(marked: string): { readonly document: string; readonly tokens: readonly Token[] } {
  let document = "";
  const tokens: Token[] = [];
  for (const piece of marked.split("⟦")) {
    const [token, rest] = piece.split("⟧");
    if (rest !== undefined) tokens.push({ start: document.length, end: document.length + (token ?? "").length });
    document += piece.replace("⟧", "");
  }
  return { document, tokens };
}

/** Counts line and column from 1, which is another way than the program's. */
export function countPlace(document: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let column = 1;
  for (let at = 0; at < offset; at++) {
    column++;
    if (document[at] !== "\n") continue;
    line++;
    column = 1;
  }
  return { line, column };
}
