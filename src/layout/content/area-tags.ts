import type { CoveredArea } from "../../model/coverage.js";
import type { BadgeContent } from "./badges.js";

/**
 * Tags a focus area without an officer. An area that the file mentions and gives to nobody is a gap; one that it does
 * not mention is only not stated, and a suggestion changes nothing about that.
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
