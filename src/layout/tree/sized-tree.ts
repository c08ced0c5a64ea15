import type { NodeId } from "../../model/graph.js";
import type { Box } from "../../model/layout.js";
import type { TechnologyOfficer } from "../../model/queries.js";
import type { Card } from "../content/card.js";

/** A box with what hangs below it and what stands beside it; sizes known, places not. */
export interface ChartNode extends Aside {
  readonly children: readonly ChartNode[];
  readonly asides: readonly Aside[];
  /** Never stacked under one another, a stack reads as rank. */
  readonly isOfficial: boolean;
  /** Stands on tinted ground with everything below. */
  readonly territory?: TechnologyOfficer;
}

/** A card that is somebody's. */
export interface Aside {
  readonly id: NodeId;
  readonly card: Card;
  readonly face: Face;
}

/** Everything of a box that has nothing to do with its place and its card. */
export type Face = Pick<
  Box,
  "kind" | "label" | "description" | "answerers" | "facts" | "owner" | "stripe" | "isAside" | "isVacant" | "isBroken"
> & {
  readonly merged?: { readonly node: NodeId; readonly label: string };
};
