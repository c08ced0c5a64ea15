/** A company as a test writes it, with the keys of the company file; `company.ts` makes a `Company` of it. */
import type { Period, Status } from "../../src/model/company.js";

export interface PostSketch extends Period {
  readonly id?: string;
  readonly name?: string;
  readonly names?: readonly string[];
  readonly person?: string;
  readonly title?: string;
  readonly reportsTo?: string;
  readonly dotted?: readonly string[];
  readonly assistantTo?: string;
  readonly deputy?: string;
  readonly department?: string;
  readonly status?: Status;
  readonly acting?: string;
  readonly scope?: string;
}

export interface OfficerSketch extends PostSketch {
  readonly role: string | readonly string[];
}

export interface HeadSketch extends Period {
  readonly name?: string;
  readonly title?: string;
  readonly status?: Status;
}

export interface UnitSketch extends Period {
  readonly id?: string;
  readonly name: string;
  readonly level?: "department" | "team";
  readonly officer?: string | readonly string[];
  readonly why?: string;
  readonly reportsTo?: string;
  /** A text is an id or a name; `vacant` is a post known to have no holder. */
  readonly head?: string | HeadSketch;
  readonly heads?: readonly (string | HeadSketch)[];
  readonly headcount?: number;
  readonly status?: Status;
  readonly location?: string;
  readonly purpose?: string;
  readonly responsible?: readonly string[];
  readonly consulted?: readonly string[];
  readonly informed?: readonly string[];
  readonly people?: readonly (string | PostSketch)[];
  readonly departments?: readonly (string | UnitSketch)[];
}

export interface CommitteeSketch {
  readonly id?: string;
  readonly name: string;
  readonly kind?: string;
  readonly chair?: string;
  readonly members?: readonly string[];
  readonly oversees?: readonly string[];
}

export interface DottedSketch extends Period {
  readonly status?: Status;
  readonly from: string;
  readonly to: string;
  readonly kind?: string;
  readonly note?: string;
}

export interface CompanySketch {
  readonly company?: string;
  readonly isIncomplete?: boolean;
  readonly headcount?: number;
  readonly asOf?: string;
  readonly officers?: readonly (string | OfficerSketch)[];
  readonly departments?: readonly (string | UnitSketch)[];
  readonly people?: readonly (string | PostSketch)[];
  readonly committees?: readonly (string | CommitteeSketch)[];
  readonly dotted?: readonly DottedSketch[];
}
