import type { NodeId } from "../model/graph.js";
import type { CompanyPerson, Move, MovedFact, Pair, RowPerson } from "../model/matched-people.js";
import type { Sides } from "./sides.js";

/** The two sides of a comparison, and the people who are on both. */
interface MatchedSides extends Sides {
  readonly pairs: readonly Pair[];
}

/** Finds people whom the list puts into another unit, or under another manager, than the company file states. */
export function findMoves(facts: MatchedSides): readonly Move[] {
  const oneOf = new Map(facts.pairs.map(({ one, other }) => [other, one]));
  const known = { ...facts, oneOf, holders: listHolders(facts.pairs) };
  return facts.pairs.flatMap((pair) => {
    const unit = compareUnits(pair, facts);
    const manager = compareManagers(pair, known);
    if (unit === undefined && manager === undefined) return [];
    return [{ ...pair, ...(unit !== undefined && { unit }), ...(manager !== undefined && { manager }) }];
  });
}

/**
 * Compares units by name. One side may name a department where the other names a team inside it; that is not a
 * difference. Units that the company file does not have are ignored here.
 */
function compareUnits({ one, other }: Pair, { units, foldName }: Sides): MovedFact | undefined {
  const here = one.units.flatMap((id) => units.byId.get(id) ?? []);
  const paths = other.rows.map(({ unit }) => unit).filter((unit) => unit.length > 0);
  if (here.length === 0 || paths.length === 0) return undefined;
  const stated = paths.map((unit) => unit.findLast(units.isKnown));
  const there = stated.filter((name) => name !== undefined);
  if (there.length < paths.length) return undefined;
  const agrees = there.some((name) => here.some(({ all }) => all.includes(foldName(name))));
  const isAround = paths.some((unit) => here.some(({ own }) => unit.map(foldName).includes(own)));
  if (agrees || isAround) return undefined;
  return { there: there[0] ?? "", here: here[0]?.name ?? "" };
}

interface ManagerFacts extends MatchedSides {
  readonly oneOf: ReadonlyMap<RowPerson, CompanyPerson>;
  /** People who hold a post, by the post's id. */
  readonly holders: ReadonlyMap<NodeId, readonly CompanyPerson[]>;
}

/** Compares managers, if both sides state one and both managers are known on both sides. */
function compareManagers({ one, other }: Pair, { list, rows, oneOf, holders }: ManagerFacts): MovedFact | undefined {
  const here = one.managers.flatMap((id) => holders.get(id) ?? []);
  const positions = other.rows.flatMap(({ manager }) => manager ?? []);
  const there = positions.flatMap((at) => rows.byRow[at] ?? []);
  const known = there.flatMap((person) => oneOf.get(person) ?? []);
  if (here.length === 0 || known.length === 0 || known.length < there.length) return undefined;
  if (known.some((person) => here.includes(person) || person === one)) return undefined;
  const [position = 0] = positions;
  return { there: list.people[position]?.names[0] ?? "", here: here[0]?.name ?? "" };
}

function listHolders(pairs: readonly Pair[]): ReadonlyMap<NodeId, readonly CompanyPerson[]> {
  const holders = new Map<NodeId, CompanyPerson[]>();
  for (const { one } of pairs)
    for (const id of one.subjects) {
      const others = holders.get(id);
      if (others === undefined) holders.set(id, [one]);
      else others.push(one);
    }
  return holders;
}
