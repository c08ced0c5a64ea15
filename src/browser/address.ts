/** Reads and writes the address of a page, so that a link always leads to what the page shows. */
import { readState, writeState } from "./page-state.js";
import type { PageState } from "./page-state.js";

export function readAddress(): PageState {
  return readState(location.hash);
}

/** Time in ms from a change to the new address, in which the browser shows the change. */
const WRITE_AFTER_MS = 150;

let writing: ReturnType<typeof setTimeout> | undefined;

/**
 * Puts a state into the address without an entry in the history, so that the browser's Back button leaves the page. The
 * address follows shortly after the picture, because setting it makes the browser compute all styles once more.
 */
export function writeAddress(state: PageState): void {
  const before = location.hash;
  clearTimeout(writing);
  writing = setTimeout(() => {
    const words = writeState(state);
    // A reader may have followed a link in the meantime, which decides what is shown.
    if (location.hash !== before || words === before.slice(1)) return;
    // An address without `#` would be the address of the document itself, which the browser does not let a page from a
    // disk set.
    history.replaceState(null, "", `#${words}`);
  }, WRITE_AFTER_MS);
}
