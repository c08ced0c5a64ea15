import type { Archetype, ExceptionEntry, FocusAreaId, Period, Remarks, Status } from "./company.js";
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
  /** Who owns the focus areas, as the company says it for all of them together. */
  readonly focus: readonly FocusOwner[];
  readonly exceptions: readonly Exception[];
  /** What the file names and the date of the chart leaves out, in file order. */
  readonly leftOut: readonly LeftOut[];
  /** Where each officer and unit, and each committee that stands above an officer, hangs. */
  readonly places: ReadonlyMap<NodeId, BoxPlace>;
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
  readonly origin: Origin;
  readonly name: string;
  readonly headcount?: number;
  /** ISO date: the one that was asked for, else the file's own. */
  readonly asOf?: string;
  /** The company is a box of its own: there is no single officer at the top. */
  readonly isTop: boolean;
  readonly reviewed?: string;
  readonly regimes: readonly string[];
  /** A top-level unit with the company's name, shown in the top box instead of below it. */
  readonly mergedUnit?: NodeId;
}

export type GraphNode = Officer | Unit | Post | Committee;

interface NodeBase {
  readonly id: NodeId;
  readonly origin: Origin;
}

/** An entry that is not there yet on the date of the chart, or not any more. */
export interface LeftOut {
  readonly kind: GraphNode["kind"];
  /** As people call it. */
  readonly name: string;
  readonly because: "not-yet" | "ended";
}

/** Who owns a focus area of the technology officers, or why nobody needs to. */
export interface FocusOwner {
  readonly area: FocusAreaId;
  readonly owner?: NodeId;
  readonly backup?: NodeId;
  readonly responsible: readonly NodeId[];
  readonly consulted: readonly NodeId[];
  readonly informed: readonly NodeId[];
  readonly notApplicable?: string;
  /** The file names an owner that does not exist. */
  readonly isOwnerUnknown: boolean;
  readonly origin: Origin;
}

/** Findings the company accepts; without `on` those about the whole company. */
export interface Exception extends Omit<ExceptionEntry, "on"> {
  /** Those of them that exist. */
  readonly on: readonly NodeId[];
  /** The file names nothing under `on`. */
  readonly isAboutAll: boolean;
}

export interface Post extends NodeBase, Period, Remarks {
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
  /** Who does the work while the post is vacant, or for the time being. */
  readonly acting?: Member;
  readonly scope?: string;
  readonly archetype?: Archetype;
}

export interface Officer extends Omit<Post, "kind" | "manager" | "unit"> {
  readonly kind: "officer";
  /** All of its roles together: letters and titles of each, the id of the one it is coloured by. */
  readonly role: RoleFact;
  /** Each of its roles, in file order; one at least. */
  readonly roles: readonly RoleFact[];
  readonly overseenBy?: Member;
  readonly designatedBy?: Member;
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

export interface Unit extends NodeBase, Period, Remarks {
  readonly kind: "unit";
  readonly name: string;
  readonly level: "department" | "team";
  /** The unit it is nested in, whatever its line says. */
  readonly nestedIn?: NodeId;
  readonly answer: Answer;
  /** Committees and units that the file names where a post should stand that answers. */
  readonly bodiesNamed: readonly NodeId[];
  readonly heads: readonly Head[];
  readonly headVacant: boolean;
  /** Whole-time people, including the units below; fractions allowed. */
  readonly headcount?: number;
  readonly status: Status;
  readonly unitKind?: string;
  readonly focus: readonly FocusAreaId[];
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
export interface Head extends Period {
  readonly post?: NodeId;
  /** Several posts of the unit have the name the file gives; the first was taken. */
  readonly guessed: boolean;
  readonly names: readonly string[];
  readonly title?: string;
  readonly person?: string;
  readonly status: Status;
  readonly acting?: Member;
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
  /** The entry that says so: a post, or one of the list `dotted`. */
  readonly origin: Origin;
}

/** Where a box hangs: below `under`, by which rule, and whether the file's own line was cut. */
export interface BoxPlace {
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
