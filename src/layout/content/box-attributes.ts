import type { NodeId } from "../../model/graph.js";
import type { Box, OutlineWords } from "../../model/layout.js";

/** Everything about a box except its place and its card. */
export type BoxAttributes = Pick<
  Box,
  | "kind"
  | "label"
  | "description"
  | "owner"
  | "stripe"
  | "stripeBefore"
  | "isBeside"
  | "isVacant"
  | "isBroken"
  | "change"
> &
  OutlineWords & {
    readonly merged?: { readonly node: NodeId; readonly label: string };
  };
