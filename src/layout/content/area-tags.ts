import type { CoveredArea } from "../../model/coverage.js";
import type { BadgeContent } from "./badges.js";

/**
 * Returns a tag for a focus area without an officer. An area that the file mentions without an owner is a gap. An area
 * that the file does not mention is merely not stated, even if the kind of a department suggests an officer.
 */
export function tagArea({ state, origin }: CoveredArea): readonly BadgeContent[] {
  switch (state) {
    case "owned":
    case "contested":
      return [];
    case "unanswered":
    case "unowned":
      return [origin === undefined ? NOT_STATED : { text: "nobody", owner: "other", look: "alert-tag" }];
    case "suggested":
      return [NOT_STATED];
    case "not-applicable":
      return [{ text: "not applicable", owner: "other", look: "tag" }];
  }
}

const NOT_STATED: BadgeContent = { text: "not stated", owner: "other", look: "tag" };
