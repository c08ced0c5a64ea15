import type { PolicyPack } from "../../model/policy.js";

/** Pack that leaves every rule as on its card: the cards are the recommended settings. */
export const recommended: PolicyPack = {
  id: "recommended",
  title: "Recommended",
  audience:
    "Anybody, first run. Designed so that an ordinary honest chart shows few findings and fails only on real mistakes.",
  extends: [],
  basis: [],
  rules: {},
  forceOff: [],
  notCovered: "It knows nothing of the laws and contracts that bind a company; a pack for those says what it looks at.",
};
