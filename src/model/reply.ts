import type { NodeId } from "./graph.js";
import type { Origin, SourcePosition } from "./source.js";

/** The reply to a question about who answers for something in a company. */
export interface Reply {
  /** Question in the user's words. */
  readonly question: string;
  readonly status: ReplyStatus;
  /**
   * Things that the question names, if the same posts answer for all of them. Empty if the reply is unsure or nothing
   * was found.
   */
  readonly results: readonly ReplyResult[];
  /** Things that the question may mean; empty unless the reply is unsure. */
  readonly candidates: readonly ReplyResult[];
  /** Reason why nothing was found, in a sentence; absent if anything was found. */
  readonly remark?: string;
}

/**
 * The status of a reply or result. `answered`: one post answers. `contested`: the file names several posts, so that
 * none answers alone. `nobody`: the file names nobody, or nothing in it fits the question. `unsure`: the question may
 * mean things for which different posts answer, or its words only resemble known ones.
 */
export type ReplyStatus = "answered" | "contested" | "nobody" | "unsure";

/** One thing in the company, and who answers for it. */
export interface ReplyResult {
  readonly about: ReplySubject;
  readonly status: Exclude<ReplyStatus, "unsure">;
  readonly by: readonly ReplyPost[];
  /** Reason for the answer, in a sentence. */
  readonly reason: string;
  /** Heads of a department, in the form in which a chart shows them. */
  readonly heads: readonly string[];
  /** Place in the file of the statement that decides the answer. */
  readonly place: ReplyPlace;
}

export interface ReplySubject {
  readonly kind: "unit" | "officer" | "post" | "committee" | "focus-area";
  /** Id of the node or of the focus area. */
  readonly id: string;
  readonly name: string;
  /**
   * Reason why the question is taken to mean this subject, in a few words: `its name`, `usually the work of a service
   * desk`.
   */
  readonly because: string;
}

/** A post or person who answers. */
export interface ReplyPost {
  /** Id of the post; absent for a person without a post of their own, such as the chair of a board. */
  readonly id?: NodeId;
  /** Letters of an officer, title of a post, or name of a person. */
  readonly name: string;
  /** Holder in the form in which a chart shows it: `Sofía Ruiz (interim)`; absent if the file names none. */
  readonly holder?: string;
}

/** A place in a file; `start` is absent when the file could not be searched. */
export interface ReplyPlace {
  readonly file: string;
  readonly start?: SourcePosition;
}

/** Function that finds the place of an entry or key in its file. */
export type PlaceFinder = (origin: Origin, key?: string) => ReplyPlace;
