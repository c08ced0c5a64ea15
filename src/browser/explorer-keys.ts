import type { Search } from "./search.js";
import type { Toolbar } from "./toolbar.js";
import type { ZoomPane } from "./zoom-pane.js";

/** The parts of a chart to explore that keys act on. */
interface KeyTargets {
  readonly search: Search;
  readonly bar: Toolbar;
  readonly pane: ZoomPane;
  /** Ends the focus on a branch. Returns whether a branch was in focus. */
  readonly leaveBranch: () => boolean;
}

/**
 * Acts on a key. `/` moves the focus to the search. Escape closes the answers or ends the focus on a branch. Other keys
 * move and scale the picture.
 */
export function actOnKey(event: KeyboardEvent, targets: KeyTargets): void {
  const isTyping = event.composedPath()[0] instanceof HTMLInputElement;
  const isSearching = isTyping || event.composedPath().includes(targets.search.element);
  if (event.key === "Escape") escape(isSearching, targets);
  if (isTyping || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "/") targets.bar.focusSearch();
  else if (!targets.pane.press(event)) return;
  event.preventDefault();
}

/**
 * Closes the answers if they are visible and the reader is searching. Otherwise ends the focus on a branch. If no
 * branch is in focus either, closes the answers.
 */
function escape(isSearching: boolean, { search, leaveBranch }: KeyTargets): void {
  if (isSearching && search.close()) return;
  if (!leaveBranch()) search.close();
}
