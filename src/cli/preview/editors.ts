import path from "node:path";
import { toPrintable } from "../../report/index.js";
import { suggest } from "../../wording/index.js";
import { UsageError } from "../usage-error.js";

/** A place in a file; lines and columns are counted from 1. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Returns a link that opens a place in an editor; nothing if no editor is wanted. */
export type LinkToEditor = (place: Place) => string | undefined;

const openInCode =
  (scheme: string): LinkToEditor =>
  ({ file, line, column }) =>
    `${scheme}://file${encodePath(file)}:${line}:${column}`;

/**
 * Editors by the word after `--editor`. An editor is named only by the user who types the command, never by a company's
 * files.
 */
const EDITORS: Readonly<Record<string, LinkToEditor>> = {
  vscode: openInCode("vscode"),
  cursor: openInCode("cursor"),
  idea: ({ file, line, column }) =>
    `idea://open?file=${encodeURIComponent(path.resolve(file))}&line=${line}&column=${column}`,
  none: () => undefined,
};

const EDITOR_WORDS: readonly string[] = Object.keys(EDITORS);

/** Returns the editor that `--editor` names. */
export function readEditor(word: string): LinkToEditor {
  const editor = Object.hasOwn(EDITORS, word) ? EDITORS[word] : undefined;
  if (editor !== undefined) return editor;
  throw new UsageError(
    `--editor: '${toPrintable(word)}' is not an editor that links can open. Known: ${EDITOR_WORDS.join(", ")}.${suggest(word, EDITOR_WORDS)}`,
  );
}

/**
 * Returns the absolute path of a file, encoded for use in a link: `/srv/a%20b.yaml`, or `/C:/work/a.yaml` on Windows.
 */
function encodePath(file: string): string {
  const names = path
    .resolve(file)
    .split(path.sep)
    .map(encodeURIComponent)
    .join("/")
    .replace(/^([A-Za-z])%3A/u, "$1:");
  return names.startsWith("/") ? names : `/${names}`;
}
