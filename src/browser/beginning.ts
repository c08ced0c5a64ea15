import type { PageState } from "./page-state.js";
import type { GivenPicture } from "./picture.js";

/** State and picture that an explored chart begins with. */
export interface Beginning {
  readonly state?: PageState;
  /** Picture of what is shown at first. Absent if the explorer has to draw it. */
  readonly picture?: GivenPicture | undefined;
}
