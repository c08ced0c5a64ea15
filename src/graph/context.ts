import type { Problem } from "../model/finding.js";
import type { Labeller } from "../wording/index.js";
import type { References } from "./references.js";
import type { Register } from "./register.js";

/** Data that all steps of building a graph share. */
export interface BuildContext {
  readonly register: Register;
  readonly references: References;
  readonly label: Labeller;
  /** Problems so far; each step adds those that it finds. */
  readonly problems: Problem[];
}
