import type { NodeId } from "../../model/graph.js";
import type { SizedCard } from "./card.js";
import type { BoxAttributes } from "./box-attributes.js";

/** A box with its card: its size is known, but its place is not. */
export interface SizedBox {
  readonly id: NodeId;
  readonly card: SizedCard;
  readonly attributes: BoxAttributes;
}
