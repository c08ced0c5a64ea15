import type { PageState } from "./page-state.js";
import type { GivenPicture } from "./picture.js";

/** State and picture that an explored chart begins with. */
export interface Beginning {
  readonly state?: PageState;
  /** Picture of the company as it is shown at first; if it is absent, the explorer draws one. */
  readonly picture?: GivenPicture | undefined;
}
