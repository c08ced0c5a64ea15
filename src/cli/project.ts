import type { CiChoice } from "./ci-choices.js";
import type { TableCompany } from "./init-from.js";
import type { ProjectPlace } from "./project-place.js";
import type { Template } from "./template-list.js";

/** A new company, with every decision made. */
export interface Project {
  readonly place: ProjectPlace;
  /** The company file that a project starts from: a template, or one made from a table. */
  readonly start: Template | TableCompany;
  readonly from: string | undefined;
  readonly name: string | undefined;
  readonly ci: CiChoice;
}
