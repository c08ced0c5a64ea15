import type { PolicyPack } from "../../model/policy.js";

/** Pack that leaves every rule as its card sets it: the cards are the recommended settings. */
export const recommended: PolicyPack = {
  id: "recommended",
  title: "Recommended",
  audience: "Anybody, for a first run. An ordinary, honest chart gets few findings and fails only on real mistakes.",
  extends: [],
  basis: [],
  rules: {},
  forceOff: [],
  notCovered:
    "It knows nothing of the laws and contracts that bind a company; packs for some of these laws say what they cover.",
};
