import { ExportRefusal, readDeck } from "../export/index.js";
import type { Deck } from "../export/index.js";
import { toPrintable } from "../report/index.js";
import { readNamedFile } from "./files/input-files.js";
import { findStats } from "./files/links.js";
import type { ChartTarget } from "./chart-target.js";
import { UsageError } from "./usage-error.js";

export interface DeckRequest {
  readonly deck: string | undefined;
  readonly deckLayout: string | undefined;
}

/** Limit on the bytes to read: one more than the largest deck has, so that a larger deck is noticed and refused. */
const READ_AT_MOST_BYTES = 64 * 1024 * 1024 + 1;

/** Opens the deck (a presentation whose design the slides take) that was named, if one was. */
export async function openDeck({ deck: file, deckLayout }: DeckRequest): Promise<Deck | undefined> {
  if (file === undefined) return undefined;
  refuseStream(file);
  const { content } = await readNamedFile(file, "presentation", READ_AT_MOST_BYTES);
  try {
    return await readDeck(content, deckLayout);
  } catch (error) {
    if (error instanceof ExportRefusal)
      throw new UsageError(toPrintable(`--deck: '${file}' cannot be used. ${error.message}`));
    throw error;
  }
}

/** Refuses a pipe. A deck is read as a whole before anything is drawn, and reading a pipe could take forever. */
function refuseStream(file: string): void {
  const stats = findStats(file);
  if (stats === undefined || stats.isFile() || stats.isDirectory()) return;
  throw new UsageError(
    `--deck: '${toPrintable(file)}' is not a regular file. Save the presentation to a file, and name that one.`,
  );
}

/**
 * Refuses options for decks that would silently do nothing, such as `--deck` without PowerPoint among the formats.
 * @param page as typed
 */
export function refuseIdleDeckOptions(
  { deck, deckLayout }: DeckRequest,
  page: string | undefined,
  { formats }: ChartTarget,
): void {
  if (deckLayout !== undefined && deck === undefined)
    throw new UsageError("--deck-layout names a layout of the presentation given with --deck, but no --deck is given.");
  if (deck === undefined) return;
  if (!formats.includes("pptx"))
    throw new UsageError("--deck is for PowerPoint, which -f does not ask for. Add pptx to -f, or leave --deck out.");
  if (page !== undefined && formats.every((format) => format === "pptx"))
    throw new UsageError("The deck sets the size of the page. With --deck, leave --page out.");
}
