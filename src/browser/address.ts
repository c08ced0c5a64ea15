/** Reads and writes the address of a page, so that a link always leads to what the page shows. */
import { readState, writeState } from "./page-state.js";
import type { PageState } from "./page-state.js";

export function readAddress(): PageState {
  return readState(location.hash);
}

/** Puts a state into the address without an entry in the history, so that the browser's Back button leaves the page. */
export function writeAddress(state: PageState): void {
  const words = writeState(state);
  if (words === location.hash.slice(1)) return;
  // An address without `#` would be the address of the document itself, which a browser does not let a page set if that
  // page was opened from a disk.
  history.replaceState(null, "", `#${words}`);
}
