import { countEdits, toFullForm } from "../../catalog/index.js";
import type { NodeId, Unit } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { defineRule, wholeNumber, yesNo } from "../define-rule.js";
import { quote } from "../../wording/index.js";

/**
 * Smallest length at which a word can count as mistyped: shorter words that differ by a letter usually mean two things,
 * like `Mail` and `Rail`.
 */
const MISTYPED_FROM = 6;
/**
 * Largest group to compare pair by pair, among groups of names that differ in one word. A larger group is a series of
 * numbered or similar names, and comparing all its pairs would take long.
 */
const COMPARED_AT_MOST = 200;

export const nearDuplicateNames = defineRule({
  id: "near-duplicate-names",
  group: "hygiene",
  severity: "info",
  precision: "low",
  title: "Two units side by side have the same name, or names that differ by a typing slip.",
  why: "Names such as 'Data Platform' and 'Data platforms' are usually one team that was entered twice.",
  sources: [{ text: "practice", kind: "heuristic" }],
  options: {
    maxDistance: wholeNumber(1, "The largest number of letters of one word that may differ between two names."),
    acrossDivisions: yesNo(
      false,
      "Whether to compare units in different departments too, where equal names are normal.",
    ),
  },
  needs: ["departments[].name"],
  fix: "Merge them, or give them names that tell them apart.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - name: Engineering
    officer: cto
    teams:
      - { name: Data Platform }
      - { name: Data platforms }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - name: Engineering
    officer: cto
    teams:
      - { name: Data Platform }
      - { name: Data Platform Operations }
`,
  },

  *check({ graph, options }) {
    for (const units of groupByPart(graph.units, options.acrossDivisions)) {
      const names = new SeenNames(options.maxDistance);
      for (const unit of units) {
        const twin = names.add(unit);
        if (twin === undefined) continue;
        yield {
          message: `${quote(twin.name)} and ${quote(unit.name)} look like the same department. Merge them, or give them names that tell them apart.`,
          subjects: [twin.id, unit.id],
          at: at(unit),
          related: [{ message: `the other one is ${quote(twin.name)}`, at: at(twin) }],
        };
      }
    }
  },
});

/**
 * Groups units by the unit around them; all top departments form one group. With `isOnePart`, all units form one group.
 */
function groupByPart(units: readonly Unit[], isOnePart: boolean): Iterable<readonly Unit[]> {
  const groups = new Map<NodeId | undefined, Unit[]>();
  for (const unit of units) {
    const part = isOnePart ? undefined : unit.nestedIn;
    const group = groups.get(part);
    if (group === undefined) groups.set(part, [unit]);
    else group.push(unit);
  }
  return groups.values();
}

/**
 * Index of names by the rest that is left if one word is taken out: two names with the same rest differ in at most that
 * word.
 */
class SeenNames {
  readonly #maxDistance: number;
  readonly #byRest = new Map<string, { readonly unit: Unit; readonly word: string }[]>();
  readonly #byName = new Map<string, Unit>();

  constructor(maxDistance: number) {
    this.#maxDistance = maxDistance;
  }

  /** Adds a unit. Returns an earlier unit with the same name, or with a name that differs by a typing mistake. */
  add(unit: Unit): Unit | undefined {
    const words = toFullForm(unit.name).split(" ");
    // `Dev Ops` and `DevOps` are the same name.
    const joined = words.join("").replace(/s$/, "");
    const same = joined === "" ? undefined : this.#byName.get(joined);
    if (same === undefined) this.#byName.set(joined, unit);
    const alike = words.flatMap(
      (word, index) => this.#addWord(unit, words.with(index, "\u0000").join(" "), word) ?? [],
    );
    return same ?? alike[0];
  }

  #addWord(unit: Unit, rest: string, word: string): Unit | undefined {
    if (word.length < MISTYPED_FROM || /\p{N}/u.test(word)) return undefined;
    const others = this.#byRest.get(rest) ?? [];
    this.#byRest.set(rest, others);
    const twin = others.find((other) => this.#isSlip(other.word, word))?.unit;
    if (others.length < COMPARED_AT_MOST) others.push({ unit, word });
    return twin;
  }

  /** People seldom mistype the first letter, so words that differ in it count as two different words. */
  #isSlip(one: string, other: string): boolean {
    return one !== other && one.startsWith(other.charAt(0)) && countEdits(one, other) <= this.#maxDistance;
  }
}
