import type { PolicyPack } from "../../model/policy.js";
import { iso27001 } from "./iso-27001.js";
import { nistCsf2 } from "./nist-csf-2.js";
import { nydfs500 } from "./nydfs-500.js";
import { recommended } from "./recommended.js";
import { strict } from "./strict.js";
import { threeLines } from "./three-lines.js";
import { usFederal } from "./us-federal.js";

/** Policy packs, from the most general to the most specific. */
export const POLICY_PACKS: readonly PolicyPack[] = [
  recommended,
  strict,
  nistCsf2,
  iso27001,
  nydfs500,
  threeLines,
  usFederal,
];

/** Ids of the policy packs, as users type them. */
export const POLICY_IDS: readonly string[] = POLICY_PACKS.map(({ id }) => id);
