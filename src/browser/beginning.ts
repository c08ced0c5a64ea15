import type { PageState } from "./page-state.js";
import type { GivenPicture } from "./picture.js";

/** State and picture that an explored chart begins with. */
export interface Beginning {
  readonly state?: PageState;
  /** Picture of what is shown at first. If it is absent, the explorer draws this picture. */
  readonly picture?: GivenPicture | undefined;
}
