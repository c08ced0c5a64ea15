import type { ReviewRemark, RowPlace } from "../../model/review.js";
import { decodeText } from "../decode-text.js";
import { explainTooMany } from "../delimited-text.js";
import { readJson } from "../json-text.js";
import { LIMITS } from "../limits.js";
import { readNames } from "../person-names.js";
import type { Reader } from "../reader.js";
import type { PersonRecord, UnitRecord } from "../records.js";
import { ImportRefusal } from "../refusal.js";
import { findIn, itemsIn, textIn } from "../tree.js";
import type { Tree } from "../tree.js";

/** Name of a box that nobody has named in the program that writes these files; such a box only groups others. */
const UNNAMED = "Organisation";

/**
 * Organigrams in JSON as Berlin's administration publishes them: organisations inside organisations, after the W3C's
 * Organization Ontology. The first post of an organisation leads it; nothing else says who reports to whom.
 */
export const w3cOrgReader: Reader = {
  id: "w3c-org",
  title: "W3C organigram (JSON)",
  accepts: ({ text }) => /^\uFEFF?\s*\{/u.test(text) && text.includes('"organisations"'),
  read: ({ path, bytes }, { checkpoint }) => {
    const root = readJson(decodeText(bytes).text, checkpoint);
    const organisations = itemsIn(root, "organisations");
    if (organisations.length === 0)
      throw new ImportRefusal(`Line ${root.line} has to start an object with a list 'organisations'. Export it again.`);
    const walk = new OrganigramWalk(path);
    for (const organisation of organisations) walk.readUnit(organisation, { path: [], leader: undefined, leads: true });
    if (walk.people.length > LIMITS.rows) throw new ImportRefusal(explainTooMany("rows", LIMITS.rows));
    const company = textIn(root, "document", "title");
    const { people, units, rows } = walk;
    const remarks = [...walk.remarks, describeLeaders(path)];
    return { kind: "records", people, units, remarks, rows, ...(company !== undefined && { company }) };
  },
};

interface Above {
  /** Names of the units around a unit, the widest first. */
  readonly path: readonly string[];
  /** Reference to the post that leads the unit around this one. */
  readonly leader: string | undefined;
  /** Whether the first post of the unit leads it; offices inside a box, such as `Sekretariat`, have no leader. */
  readonly leads: boolean;
}

class OrganigramWalk {
  readonly people: PersonRecord[] = [];
  readonly units: UnitRecord[] = [];
  readonly remarks: ReviewRemark[] = [];
  rows = 0;
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Reads a unit and all below it; the recursion is safe, since the reader of JSON limits the depth. */
  readUnit(unit: Tree, above: Above): void {
    const place = { file: this.#file, line: unit.line };
    const positions = itemsIn(unit, "positions");
    const name = textIn(unit, "name");
    const isGroup = positions.length === 0 && (name === undefined || name === UNNAMED);
    if (unit.kind !== "map" || (name === undefined && !isGroup)) {
      const message = "The unit was left out, with all below it: it has no 'name'. Add one.";
      this.remarks.push({ kind: "left-out", weight: "error", message, places: [place] });
      return;
    }
    const path = isGroup || name === undefined ? above.path : [...above.path, name];
    const own = positions.map((position) => this.#readPosition(position, path));
    const [first] = own;
    const head = above.leads && first !== undefined ? first.post : undefined;
    for (const position of own)
      this.#addPerson(position, position.post === head ? above.leader : (head ?? above.leader));
    if (!isGroup) this.units.push(toUnit(unit, place, path, head));
    const leader = head ?? above.leader;
    for (const office of itemsIn(unit, "departments")) this.readUnit(office, { path, leader, leads: false });
    for (const below of itemsIn(unit, "organisations")) this.readUnit(below, { path, leader, leads: true });
  }

  #readPosition(position: Tree, unit: readonly string[]): PersonRecord {
    this.rows++;
    const place: RowPlace = { file: this.#file, line: position.line };
    const person = findIn(position, "person");
    const name = ["title", "firstName", "lastName"].flatMap((key) => textIn(person, key) ?? []).join(" ");
    const { names, isVacant } = readNames(name);
    const id = textIn(person, "uri", "uri")?.split(/[/#]/u).at(-1);
    const title = textIn(position, "positionType");
    const isOpen = isVacant || (names.length === 0 && /^n\.?\s?n\.?$/iu.test(textIn(position, "positionStatus") ?? ""));
    return {
      ...{ place, names, unit, managers: [], dotted: [], guesses: [] },
      post: textIn(position, "uri", "uri") ?? `${this.#file}#${this.rows}`,
      ...(id !== undefined && names.length > 0 && { id }),
      ...(title !== undefined && { title }),
      ...(isOpen && { state: "vacant" as const }),
    };
  }

  #addPerson(person: PersonRecord, manager: string | undefined): void {
    this.people.push(manager === undefined ? person : { ...person, managers: [manager] });
  }
}

function describeLeaders(file: string): ReviewRemark {
  const message =
    "The file does not say who reports to whom: the first post of a unit was read as its leader, who reports to the leader of the unit around it.";
  return { kind: "reading", weight: "guess", message, places: [{ file }] };
}

function toUnit(unit: Tree, place: RowPlace, path: readonly string[], head: string | undefined): UnitRecord {
  const purpose = textIn(unit, "purpose");
  return { place, path, heads: head === undefined ? [] : [head], ...(purpose !== undefined && { purpose }) };
}
