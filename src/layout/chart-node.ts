import type { NodeId } from "../model/graph.js";
import type { Box } from "../model/layout.js";
import type { TechnologyOfficer } from "../model/queries.js";
import type { Card } from "./card.js";

/** A box with what hangs below it and what stands beside it; sizes known, places not. */
export interface ChartNode {
  readonly id: NodeId;
  readonly card: Card;
  readonly face: Face;
  readonly children: readonly ChartNode[];
  readonly asides: readonly Aside[];
  /** Officers, the company and committees: never stacked under one another, a stack reads as rank. */
  readonly isOfficial: boolean;
  /** A technology officer, whose whole block stands on tinted ground. */
  readonly territory?: TechnologyOfficer;
}

export interface Aside {
  readonly id: NodeId;
  readonly card: Card;
  readonly face: Face;
}

/** Everything of a box that has nothing to do with its place. */
export type Face = Omit<
  Box,
  | "node"
  | "x"
  | "y"
  | "width"
  | "height"
  | "texts"
  | "badges"
  | "people"
  | "merged"
  | "stripePx"
  | "rows"
  | "headHeightPx"
  | "pageLink"
> & {
  readonly merged?: { readonly node: NodeId; readonly label: string };
};
