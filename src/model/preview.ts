import type { DrawnDiff } from "./drawn-diff.js";
import type { ExploredCompany } from "./explored.js";
import type { Finding } from "./finding.js";
import type { NodeId } from "./graph.js";

/** A company that a preview shows, and the address of its page, relative to the pages of the other companies. */
export interface PreviewedCompany {
  readonly name: string;
  readonly address: string;
}

/** Facts that a page of a preview starts with; the page fetches everything else from the server. */
export interface PreviewSetup {
  readonly companies: readonly PreviewedCompany[];
  /** Number, from 1, of the company that this page shows. */
  readonly shown: number;
}

/** A finding as a page shows it. */
export interface PreviewedFinding extends Finding {
  /** Entries on the chart that the finding is about. */
  readonly about: readonly NodeId[];
  /** Link that opens the place of the finding in an editor. */
  readonly editorLink?: string;
}

/** A company as it was last read. */
export interface PreviewState {
  /** The last state of the company that could be drawn; absent if there was none yet. */
  readonly explored?: ExploredCompany;
  /** Whether the files have changed since `explored`, in a way that cannot be drawn. */
  readonly isStale: boolean;
  /** Reason why the files cannot be read, if that is not a finding. */
  readonly trouble?: string;
  readonly findings: readonly PreviewedFinding[];
  /** Whether the last commit contains the company file, so that changes since then can be shown. */
  readonly isCommitted: boolean;
}

/** Changes since the last commit, or the reason why they cannot be shown. */
export type PreviewedChanges =
  | { readonly kind: "picture"; readonly drawn: ExploredCompany; readonly changes: DrawnDiff }
  | { readonly kind: "trouble"; readonly trouble: string };

/** Address of the stream of events; like all addresses of a preview, it is relative to the page. */
export const EVENTS_ADDRESS = "events";

/** Returns the address of a part of one company's preview. */
export function addressOf(what: "page" | "state" | "changes", company: number): string {
  return `${what}-${company}`;
}
