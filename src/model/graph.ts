import type { Archetype, ExceptionEntry, FocusAreaId, Period, Reference, Remarks, Status } from "./company.js";
import type { Origin } from "./source.js";

/** Id that is unique over all nodes of a graph: the id as written, or one made from the name. */
export type NodeId = string;

/**
 * The organisation with every id resolved, every default filled in and accountability decided. Its solid lines always
 * form a forest: a line of the file that would close a loop or lead nowhere is cut and marked, but no entry is dropped.
 * Lists are in file order.
 */
export interface Graph {
  readonly company: CompanyFacts;
  readonly officers: readonly Officer[];
  readonly units: readonly Unit[];
  /** Every post that is not an officer. */
  readonly posts: readonly Post[];
  readonly committees: readonly Committee[];
  readonly dottedLines: readonly DottedLine[];
  /** Owners of the focus areas, from the list that the file gives for the whole company. */
  readonly focus: readonly FocusOwner[];
  readonly exceptions: readonly Exception[];
  /** Entries of the file that do not exist on the date of the chart, in file order. */
  readonly leftOut: readonly LeftOut[];
  /** Place in the tree of each officer and unit, and of each committee that stands above an officer. */
  readonly places: ReadonlyMap<NodeId, BoxPlace>;
  /**
   * Children by parent in drawing order; the boxes at the top are the children of `COMPANY`. Posts are not included.
   */
  readonly children: ReadonlyMap<NodeId, readonly NodeId[]>;
  /**
   * The officer that everything hangs under, directly or through others; absent if several boxes are at the top or
   * there is no officer.
   */
  readonly root?: NodeId;
  /** Every node by id, including nodes that a view leaves out of the lists. */
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  /** Whether names of people were taken out for a view; a missing name then does not mean that the file gives none. */
  readonly isAnonymous?: boolean;
}

/** Id that stands for the company itself in place of a node; no written id can hold a control character. */
export const COMPANY: NodeId = "\u0000company";

export interface CompanyFacts {
  readonly origin: Origin;
  readonly name: string;
  readonly headcount?: number;
  /** ISO date that the chart describes: the one asked for, or else the file's own. */
  readonly asOf?: string;
  /** Whether the company has a box of its own, because there is no single officer at the top. */
  readonly isTop: boolean;
  readonly reviewed?: string;
  /** Language of the names, a tag such as `de` or `de-CH`. */
  readonly lang?: string;
  readonly regimes: readonly string[];
  /** Top-level unit with the company's name, shown in the top box instead of below it. */
  readonly mergedUnit?: NodeId;
}

export type GraphNode = Officer | Unit | Post | Committee;

interface NodeBase {
  readonly id: NodeId;
  /** Whether the file gives the entry no id, so that `id` is made from its name. */
  readonly hasMadeId?: true;
  readonly origin: Origin;
}

/** An entry that does not exist yet, or no longer exists, on the date of the chart. */
export interface LeftOut {
  readonly kind: GraphNode["kind"];
  /** Name that people use. */
  readonly name: string;
  readonly because: "not-yet" | "ended";
}

/** The owner of a focus area of the technology officers, or the reason why the company does not need the area. */
export interface FocusOwner {
  readonly area: FocusAreaId;
  readonly owner?: NodeId;
  readonly backup?: NodeId;
  readonly responsible: readonly NodeId[];
  readonly consulted: readonly NodeId[];
  readonly informed: readonly NodeId[];
  readonly notApplicable?: string;
  /** Whether the file names an owner that does not exist. */
  readonly isOwnerUnknown: boolean;
  readonly origin: Origin;
}

/** Findings that the company accepts. */
export interface Exception extends Omit<ExceptionEntry, "on"> {
  /** Entries under `on` that exist. */
  readonly on: readonly NodeId[];
  /** Whether the file names nothing under `on`, so that the exception is about the whole company. */
  readonly isAboutAll: boolean;
}

export interface Post extends NodeBase, Period, Remarks {
  readonly kind: "post";
  readonly names: readonly string[];
  readonly person?: string;
  readonly title?: string;
  /** Path of a photograph of the holder, relative to the file that names it. */
  readonly photo?: Reference;
  readonly status: Status;
  /** Unit that the post is listed in or belongs to; absent for a post that only has a manager. */
  readonly unit?: NodeId;
  readonly manager: SolidLine;
  readonly assistantTo?: NodeId;
  readonly deputy?: NodeId;
  /** Person who does the work of the post while it is vacant, or for the time being. */
  readonly acting?: Member;
  readonly scope?: string;
  readonly archetype?: Archetype;
}

export interface Officer extends Omit<Post, "kind" | "manager" | "unit"> {
  readonly kind: "officer";
  /** All roles of the officer together: letters and titles of each, and the id of the role that gives the colour. */
  readonly role: RoleFact;
  /** Each role of the officer, in file order; at least one. */
  readonly roles: readonly RoleFact[];
  readonly overseenBy?: Member;
  readonly designatedBy?: Member;
  /** Line to the officer's manager; absent for an officer at the top. */
  readonly manager?: SolidLine;
}

/** A role that the catalogue knows, or one that only the file describes. */
export interface RoleFact {
  /** A role id of the catalogue (`cio`, `chief-data`), absent if the catalogue does not know the role. */
  readonly id?: string;
  /** Role as written. */
  readonly text: string;
  /** Letters on a badge: `CIO`, `CFO`, or a short form of the role as written. */
  readonly abbreviation: string;
  readonly title: string;
}

/** The manager that a post or officer reports to. */
export interface SolidLine {
  readonly to: NodeId;
  /** Whether the line comes from a default and not from the file. */
  readonly guessed: boolean;
  /** Reason why the line that the file asks for was not drawn. */
  readonly cut?: Cut;
}

/** Reason why a line of the file was cut: it closes a loop, or its end is unknown. */
export type Cut = "loop" | "unknown";

export interface Unit extends NodeBase, Period, Remarks {
  readonly kind: "unit";
  readonly name: string;
  readonly level: "department" | "team";
  /** Unit that this one is nested in, even if its solid line leads elsewhere. */
  readonly nestedIn?: NodeId;
  readonly answer: Answer;
  /** Committees and units that the file names under `officer:`, where only a post is allowed. */
  readonly bodiesNamed: readonly NodeId[];
  readonly heads: readonly Head[];
  readonly headVacant: boolean;
  /** Full-time equivalents, including the units below; fractions are allowed. */
  readonly headcount?: number;
  readonly status: Status;
  readonly unitKind?: string;
  readonly focus: readonly FocusAreaId[];
  /** Patterns of the files that the unit owns in the repository. */
  readonly paths: readonly string[];
  readonly responsible: readonly NodeId[];
  readonly consulted: readonly NodeId[];
  readonly informed: readonly NodeId[];
}

/**
 * The answer to who is accountable for a unit, and why. It is decided once; the picture, the rules and `explain` all
 * use it.
 */
export type Answer =
  | { readonly kind: "own"; readonly by: NodeId; readonly why?: string }
  | { readonly kind: "inherited"; readonly by: NodeId; readonly from: NodeId }
  /** Several officers are named; `from` is the unit above that names them, if the unit itself does not. */
  | { readonly kind: "contested"; readonly by: readonly NodeId[]; readonly from?: NodeId }
  /** The file says `officer: none`; `from` is the unit above that says so, if the unit itself does not. */
  | { readonly kind: "none"; readonly why?: string; readonly from?: NodeId }
  | { readonly kind: "unowned"; readonly because: UnownedReason; readonly from?: NodeId };

/** `unknown-officer`: the id does not exist. `not-a-person`: the id names a committee or unit. */
export type UnownedReason = "not-stated" | "unknown-officer" | "not-a-person";

/** A head: a post of this file, or only what the unit says about its head. */
export interface Head extends Period {
  readonly post?: NodeId;
  /** Whether several posts of the unit have the head's name, so that the first of them was taken. */
  readonly guessed: boolean;
  readonly names: readonly string[];
  readonly title?: string;
  readonly person?: string;
  readonly photo?: Reference;
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

/** A person or post that the file refers to; without an id, it is a person who has no post in the file. */
export interface Member {
  readonly id?: NodeId;
  readonly name: string;
}

export interface DottedLine {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly kind?: string;
  readonly note?: string;
  /** Whether the line leads from the old place of a box to its new one, on the chart of a difference. */
  readonly isMove?: boolean;
  /** Entry that states the line: a post, or an entry of the list `dotted`. */
  readonly origin: Origin;
}

/** The place of a box in the tree of a chart. */
export interface BoxPlace {
  /** The box that this box hangs under. */
  readonly under: NodeId;
  /** The rule that put the box there. */
  readonly because: PlaceReason;
  /** Whether a default put the box there, and nothing in the file did. */
  readonly guessed: boolean;
  /** Reason why the line that the file states for this box was not drawn; absent if it was drawn. */
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
