import type { Graph } from "../model/graph.js";
import type { PeopleList } from "../model/people-list.js";
import type { FoldName } from "./fold-name.js";
import type { RowPeople } from "./list-people.js";
import type { UnitNames } from "./unit-names.js";

/** The two sides of a comparison, indexed once for all its steps. */
export interface Sides {
  readonly graph: Graph;
  readonly units: UnitNames;
  readonly list: PeopleList;
  readonly rows: RowPeople;
  readonly foldName: FoldName;
}
