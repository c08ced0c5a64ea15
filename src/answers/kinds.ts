import type { DepartmentMatch } from "../catalog/index.js";
import type { NodeId } from "../model/graph.js";

/** The kinds of departments that units were recognised as. */
export type KindsOfUnits = ReadonlyMap<NodeId, DepartmentMatch>;
