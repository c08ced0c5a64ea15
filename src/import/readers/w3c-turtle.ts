import type { Checkpoint } from "../../model/deadline.js";
import type { ReviewRemark } from "../../model/review.js";
import { collapseSpace } from "../../wording/index.js";
import { decodeText } from "../decode-text.js";
import { explainTooMany } from "../delimited-text.js";
import { LIMITS } from "../limits.js";
import { readNames } from "../person-names.js";
import type { Reader, RecordReading } from "../reader.js";
import type { GroupRecord, PersonRecord } from "../records.js";
import { ImportRefusal } from "../refusal.js";
import { readTurtle } from "../turtle-text.js";
import type { TurtleSubject } from "../turtle-text.js";

const ORG = "http://www.w3.org/ns/org#";
const NAMES = [
  ...["http://www.w3.org/2004/02/skos/core#prefLabel", "http://www.w3.org/2000/01/rdf-schema#label"],
  ...["http://xmlns.com/foaf/0.1/name", "http://www.w3.org/2006/vcard/ns#fn"],
];
const VCARD = "http://www.w3.org/2006/vcard/ns#";

/**
 * Words in the title of the post that leads a unit with several posts. The first post need not be the leader, because
 * facts in Turtle have no order.
 */
const LEADS = /leitung|leiter|senator|staatssekret|minister|president|direktor|director|head\b|chief|chair/iu;

/** Organisations in the W3C's Organization Ontology, in Turtle. */
export const w3cTurtleReader: Reader = {
  id: "w3c-turtle",
  title: "W3C organigram (Turtle)",
  accepts: ({ text }) => /^[ \t]*@?prefix[ \t]/imu.test(text) && text.includes(`<${ORG}>`),
  read: ({ path, bytes }, { checkpoint }) =>
    readOrganisations(readTurtle(decodeText(bytes).text, checkpoint), path, checkpoint),
};

/**
 * Reads organisations, their posts and the holders of the posts from the facts of a file.
 * @throws ImportRefusal if the facts name no organisation with a unit or a post.
 */
export function readOrganisations(
  subjects: ReadonlyMap<string, TurtleSubject>,
  path: string,
  checkpoint: Checkpoint,
): RecordReading {
  const facts = new OrganisationFacts(subjects);
  const people: PersonRecord[] = [];
  const groups: GroupRecord[] = [];
  for (const unit of facts.listUnits()) {
    checkpoint();
    const leader = facts.leaderOf(unit.name);
    groups.push(facts.toGroup(unit, path));
    const around = facts.leaderAround(unit.name);
    for (const post of facts.postsOf(unit.name)) {
      const manager = facts.managerOf(post) ?? (post === leader ? around : (leader ?? around));
      people.push(...facts.toPeople(post, { unit: unit.name, file: path, manager }));
    }
  }
  if (groups.length === 0)
    throw new ImportRefusal("No organisation in it has a unit or a post (org:hasSubOrganization, org:hasPost).");
  if (people.length > LIMITS.rows) throw new ImportRefusal(explainTooMany("rows", LIMITS.rows));
  return { kind: "records", people, units: [], groups, rows: people.length, remarks: [describeLeaders(path)] };
}

interface PostContext {
  readonly unit: string;
  readonly file: string;
  readonly manager: string | undefined;
}

/** Answers questions about organisations, posts and their holders. */
class OrganisationFacts {
  readonly #subjects: ReadonlyMap<string, TurtleSubject>;
  readonly #above = new Map<string, string>();
  readonly #posts = new Map<string, Set<string>>();
  readonly #holders = new Map<string, Set<string>>();
  /** People who lead each unit. */
  readonly #heads = new Map<string, Set<string>>();
  readonly #leaders = new Map<string, string | undefined>();

  constructor(subjects: ReadonlyMap<string, TurtleSubject>) {
    this.#subjects = subjects;
    for (const { name } of subjects.values()) {
      for (const below of this.#names(name, "hasSubOrganization", "hasUnit"))
        if (!this.#above.has(below)) this.#above.set(below, name);
      for (const above of this.#names(name, "subOrganizationOf", "unitOf"))
        if (!this.#above.has(name)) this.#above.set(name, above);
      for (const post of this.#names(name, "hasPost")) addTo(this.#posts, name, post);
      for (const unit of this.#names(name, "postIn")) addTo(this.#posts, unit, name);
      for (const post of this.#names(name, "holds")) addTo(this.#holders, post, name);
      for (const unit of this.#names(name, "headOf")) addTo(this.#heads, unit, name);
      for (const person of this.#names(name, "heldBy")) addTo(this.#holders, name, person);
    }
  }

  listUnits(): readonly TurtleSubject[] {
    const parents = new Set(this.#above.values());
    return [...this.#subjects.values()].filter(
      ({ name }) => this.#above.has(name) || parents.has(name) || this.#posts.has(name),
    );
  }

  postsOf(unit: string): readonly string[] {
    return [...(this.#posts.get(unit) ?? [])];
  }

  /** Returns the post that a post reports to according to the file. */
  managerOf(post: string): string | undefined {
    return this.#names(post, "reportsTo")[0];
  }

  /**
   * Returns the post that leads a unit: a post of the unit's head, else the only post of the unit, else the only post
   * of the unit with the title of a leader.
   */
  leaderOf(unit: string): string | undefined {
    if (!this.#leaders.has(unit)) this.#leaders.set(unit, this.#findLeader(unit));
    return this.#leaders.get(unit);
  }

  #findLeader(unit: string): string | undefined {
    const posts = this.postsOf(unit);
    const stated = this.#findStated(unit, posts);
    if (stated !== undefined) return stated;
    const leading = posts.length < 2 ? posts : posts.filter((post) => LEADS.test(this.#titleOf(post) ?? ""));
    return leading.length === 1 ? leading[0] : undefined;
  }

  /** Returns a post of the head of a unit: a post in the unit, or else the first post that the head holds. */
  #findStated(unit: string, posts: readonly string[]): string | undefined {
    const held = [...(this.#heads.get(unit) ?? [])].flatMap((head) => this.#names(head, "holds"));
    return held.find((post) => posts.includes(post)) ?? held[0];
  }

  /** Returns the leader of the nearest surrounding unit that has one. */
  leaderAround(unit: string): string | undefined {
    const seen = new Set([unit]);
    for (
      let at = this.#above.get(unit);
      at !== undefined && !seen.has(at) && seen.size <= LIMITS.levels;
      at = this.#above.get(at)
    ) {
      seen.add(at);
      const leader = this.leaderOf(at);
      if (leader !== undefined) return leader;
    }
    return undefined;
  }

  text(subject: string, ...properties: readonly string[]): string | undefined {
    const values = properties.flatMap((property) => this.#subjects.get(subject)?.facts.get(property) ?? []);
    return values.flatMap(({ kind, text }) => (kind === "text" && text.trim() !== "" ? collapseSpace(text) : []))[0];
  }

  toGroup({ name, line }: TurtleSubject, file: string): GroupRecord {
    const [parent, leader, purpose] = [this.#above.get(name), this.leaderOf(name), this.text(name, `${ORG}purpose`)];
    return {
      ...{ place: { file, line }, ref: name, name: this.#label(name), children: [], members: [] },
      ...(parent !== undefined && { parent }),
      ...(leader !== undefined && { heads: [leader] }),
      ...(purpose !== undefined && { purpose }),
    };
  }

  /** Makes one record for each holder of a post; several holders then share the job. */
  toPeople(post: string, { unit, file, manager }: PostContext): readonly PersonRecord[] {
    const title = this.#titleOf(post);
    const holders = [...(this.#holders.get(post) ?? [undefined])];
    return holders.map((holder) => {
      const place = { file, line: this.#subjects.get(holder ?? post)?.line ?? this.#subjects.get(post)?.line ?? 1 };
      const { names, isVacant } = readNames(holder === undefined ? "" : this.#nameOf(holder));
      const id = holder?.split(/[/#]/u).at(-1);
      return {
        ...{ place, post, names, unit: [], memberOf: [unit], dotted: [], guesses: [] },
        managers: manager === undefined ? [] : [manager],
        ...(id !== undefined && names.length > 0 && { id }),
        ...(title !== undefined && { title }),
        ...(isVacant && { state: "vacant" as const }),
      };
    });
  }

  #nameOf(person: string): string {
    const parts = ["title", "given-name", "family-name"].flatMap((key) => this.text(person, VCARD + key) ?? []);
    return this.text(person, ...NAMES) ?? parts.join(" ");
  }

  /** Returns the title of a post: its own, its role's, or the name of a role that another file describes. */
  #titleOf(post: string): string | undefined {
    const [role] = this.#names(post, "role");
    const own = this.text(post, ...NAMES);
    if (own !== undefined || role === undefined) return own;
    return this.text(role, ...NAMES) ?? spellName(role);
  }

  #label(subject: string): string {
    return this.text(subject, ...NAMES) ?? spellName(subject);
  }

  #names(subject: string, ...properties: readonly string[]): readonly string[] {
    const facts = this.#subjects.get(subject)?.facts;
    const values = properties.flatMap((property) => facts?.get(ORG + property) ?? []);
    return values.flatMap(({ kind, text }) => (kind === "name" ? text : []));
  }
}

/** Returns `Leitung Des Leitungsstabs` for an IRI that ends in `LeitungDesLeitungsstabs`. */
function spellName(iri: string): string {
  const local = iri.split(/[/#:]/u).at(-1) ?? iri;
  // Berlin's vocabulary of roles has `SenatorIn` for the title `Senator:in`.
  return local
    .replace(/(?<=\p{Ll})In$/u, ":in")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .replace(/[_-]+/gu, " ");
}

function describeLeaders(file: string): ReviewRemark {
  const message =
    "The file does not say who reports to whom: the only post of a unit, or its only post with a leader's title, was read as its leader, who reports to the leader of the unit around it.";
  return { kind: "reading", weight: "guess", message, places: [{ file }] };
}

function addTo(groups: Map<string, Set<string>>, key: string, value: string): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, new Set([value]));
  else group.add(value);
}
