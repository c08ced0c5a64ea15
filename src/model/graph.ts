import type { Status } from "./company.js";
import type { Origin } from "./source.js";

/** Unique over all nodes of a graph: the id as written, or one made from the name. */
export type NodeId = string;

/**
 * The organisation with every id resolved, every default taken and accountability decided.
 * It is a forest under `tops`, whatever the file says: lines that would close a loop or lead nowhere are
 * cut and marked, and nothing is dropped. Lists are in file order.
 */
export interface Graph {
  readonly company: CompanyFacts;
  readonly officers: readonly Officer[];
  readonly units: readonly Unit[];
  /** Every post that is not an officer. */
  readonly posts: readonly Post[];
  readonly committees: readonly Committee[];
  readonly dottedLines: readonly DottedLine[];
  /** Where each officer and unit, and each committee that stands above an officer, hangs. */
  readonly places: ReadonlyMap<NodeId, Place>;
  /** Children by parent in drawing order; the key `COMPANY` holds the tops. Posts are not in it. */
  readonly children: ReadonlyMap<NodeId, readonly NodeId[]>;
  /** The officer everything hangs under in the end; absent with several tops or no officer. */
  readonly root?: NodeId;
  /** Every node there is, also those that a view leaves out of the lists. */
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  /** Names of people were taken out for a view: a missing one does not mean that the file gives none. */
  readonly isAnonymous?: boolean;
}

/** Stands for the company itself where a node would stand; no written id can hold a control character. */
export const COMPANY: NodeId = "\u0000company";

export interface CompanyFacts {
  readonly name: string;
  readonly headcount?: number;
  readonly asOf?: string;
  /** The company is a box of its own: there is no single officer at the top. */
  readonly isTop: boolean;
  /** A top-level unit with the company's name, shown in the top box instead of below it. */
  readonly mergedUnit?: NodeId;
}

export type GraphNode = Officer | Unit | Post | Committee;

interface NodeBase {
  readonly id: NodeId;
  readonly origin: Origin;
}

export interface Post extends NodeBase {
  readonly kind: "post";
  readonly names: readonly string[];
  readonly person?: string;
  readonly title?: string;
  readonly status: Status;
  /** The unit it is listed in or belongs to; absent for one that hangs on a manager only. */
  readonly unit?: NodeId;
  readonly manager: SolidLine;
  readonly assistantTo?: NodeId;
  readonly deputy?: NodeId;
}

export interface Officer extends Omit<Post, "kind" | "manager" | "unit"> {
  readonly kind: "officer";
  readonly role: RoleFact;
  /** Absent for the tops. */
  readonly manager?: SolidLine;
}

/** The role as the catalogue knows it, or the file's own words. */
export interface RoleFact {
  /** A role id of the catalogue (`cio`, `chief-data`), absent for own words. */
  readonly id?: string;
  /** As written. */
  readonly text: string;
  /** Letters on a badge: `CIO`, `CFO`, or a short form of own words. */
  readonly abbreviation: string;
  readonly title: string;
}

/** Who a post or officer reports to. */
export interface SolidLine {
  readonly to: NodeId;
  /** Set by a default, not by the file. */
  readonly guessed: boolean;
  /** The line the file asks for was not drawn. */
  readonly cut?: Cut;
}

/** Why a line of the file was not taken. */
export type Cut = "loop" | "unknown";

export interface Unit extends NodeBase {
  readonly kind: "unit";
  readonly name: string;
  readonly level: "department" | "team";
  /** The unit it is nested in, whatever its line says. */
  readonly nestedIn?: NodeId;
  readonly answer: Answer;
  readonly heads: readonly Head[];
  readonly headVacant: boolean;
  /** Whole-time people, including the units below; fractions allowed. */
  readonly headcount?: number;
  readonly status: Status;
  readonly location?: string;
  readonly purpose?: string;
  readonly responsible: readonly NodeId[];
  readonly consulted: readonly NodeId[];
  readonly informed: readonly NodeId[];
}

/** Who answers for a unit, and why; decided once, read by picture, rules and `explain` alike. */
export type Answer =
  | { readonly kind: "own"; readonly by: NodeId; readonly why?: string }
  | { readonly kind: "inherited"; readonly by: NodeId; readonly from: NodeId }
  /** More than one is named; `from` when a unit above says so. */
  | { readonly kind: "contested"; readonly by: readonly NodeId[]; readonly from?: NodeId }
  /** `officer: none`; `from` when a unit above says so. */
  | { readonly kind: "none"; readonly why?: string; readonly from?: NodeId }
  | { readonly kind: "unowned"; readonly because: UnownedReason; readonly from?: NodeId };

/** `unknown-officer`: the id named does not exist. `not-a-person`: a committee or unit is named. */
export type UnownedReason = "not-stated" | "unknown-officer" | "not-a-person";

/** A head is a post of this file, or only what the unit says of it. */
export interface Head {
  readonly post?: NodeId;
  /** Several posts of the unit have the name the file gives; the first was taken. */
  readonly guessed: boolean;
  readonly names: readonly string[];
  readonly title?: string;
  readonly status: Status;
}

export interface Committee extends NodeBase {
  readonly kind: "committee";
  readonly name: string;
  readonly committeeKind?: string;
  readonly chair?: Member;
  readonly members: readonly Member[];
  readonly oversees: readonly string[];
}

/** A member by id, or by name when no post has that id. */
export interface Member {
  readonly id?: NodeId;
  readonly name: string;
}

export interface DottedLine {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly kind?: string;
  readonly note?: string;
}

/** Where a box hangs: below `under`, by which rule, and whether the file's own line was cut. */
export interface Place {
  readonly under: NodeId;
  readonly because: PlaceReason;
  readonly guessed: boolean;
  readonly cut?: Cut;
}

export type PlaceReason =
  | "reports-to"
  | "nested"
  | "head-reports-to-officer"
  | "own-officer"
  | "head-reports-to-unit"
  | "board"
  | "ceo"
  | "committee"
  | "top";
