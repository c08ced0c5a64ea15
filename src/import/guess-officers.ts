import { readTitle, ROLES } from "../catalog/index.js";
import type { Role } from "../catalog/index.js";
import type { ReviewRemark } from "../model/review.js";
import { joinWithAnd, joinWithOr, listNames, quote, startSentence } from "../wording/index.js";
import { addTo } from "./add-to.js";
import type { PersonRecord } from "./records.js";
import type { ReportingLines } from "./reporting-lines.js";
import { tellPerson, tellPost } from "./tell-person.js";

/** A post that becomes an officer. */
export interface GuessedOfficer {
  /** Index in the list of people. */
  readonly at: number;
  /**
   * Ids of the post's roles, at least one. If somebody below the highest person is the CEO, the highest person has a
   * title here instead of a role.
   */
  readonly roles: readonly string[];
  /** Reason for a guess; absent if the title names the role. */
  readonly comment?: string;
}

export interface GuessedOfficers {
  readonly officers: readonly GuessedOfficer[];
  readonly remarks: readonly ReviewRemark[];
}

/**
 * Roles that are also guessed from titles that do not name them (`Head of IT`), because the colours of charts depend on
 * these roles.
 */
const GUESSED_BY_LIKELY_TITLE: ReadonlySet<string> = new Set(["cio", "cto", "ciso", "ceo"]);

/**
 * Roles whose holder is an officer only if no title names another role (the value): a VP Engineering is a post below
 * the CTO.
 */
const STAYS_BELOW: ReadonlyMap<string, string> = new Map([["vpe", "cto"]]);

/**
 * Finds the officers by their titles. If several people have a title for one role, the highest of them is the officer.
 */
export function guessOfficers(people: readonly PersonRecord[], lines: ReportingLines): GuessedOfficers {
  const claims = new Claims(people, lines);
  for (const [at, { title }] of people.entries()) if (title !== undefined) claims.add(at, title);
  const officers = claims.settle();
  const top = guessTop(people, lines, officers);
  const all = top === undefined ? officers : [top, ...officers];
  all.sort((a, b) => (lines.depth[a.at] ?? 0) - (lines.depth[b.at] ?? 0) || a.at - b.at);
  return { officers: all, remarks: [...all.map((officer) => describeOfficer(people, officer)), ...claims.remarks] };
}

/** The people whose titles claim a role. */
class Claims {
  readonly remarks: ReviewRemark[] = [];
  readonly #people: readonly PersonRecord[];
  readonly #lines: ReportingLines;
  readonly #named = new Map<string, number[]>();
  readonly #likely = new Map<string, number[]>();
  readonly #titles = new Map<string, ReturnType<typeof readTitle>>();

  constructor(people: readonly PersonRecord[], lines: ReportingLines) {
    this.#people = people;
    this.#lines = lines;
  }

  add(at: number, title: string): void {
    for (const found of this.#read(title)) {
      if (found.kind === "ambiguous") this.#noteAmbiguous(at, title, found.candidates);
      else if (found.role.kind === "governing-body") continue;
      else if (found.kind === "named") addTo(this.#named, found.role.id, at);
      else if (GUESSED_BY_LIKELY_TITLE.has(found.role.id)) addTo(this.#likely, found.role.id, at);
    }
  }

  /** Assigns each claimed role to one person. */
  settle(): GuessedOfficer[] {
    const roles = new Map<number, string[]>();
    const comments = new Map<number, string>();
    for (const { id, abbreviation, title } of ROLES) {
      if (this.#named.has(STAYS_BELOW.get(id) ?? "")) continue;
      const named = this.#named.get(id) ?? [];
      const claimed = named.length > 0 ? named : (this.#likely.get(id) ?? []);
      const [best, ...others] = this.#sort(claimed);
      if (best === undefined) continue;
      addTo(roles, best, id);
      const name = abbreviation === "" ? title : abbreviation;
      if (named.length === 0)
        comments.set(best, `guessed: nobody has the title ${name}, and this title is the closest`);
      if (others.length > 0) this.#noteOthers(name, best, others);
    }
    return [...roles].map(([at, ids]) => {
      const comment = comments.get(at);
      return { at, roles: ids, ...(comment !== undefined && { comment }) };
    });
  }

  #read(title: string): ReturnType<typeof readTitle> {
    const known = this.#titles.get(title) ?? readTitle(title);
    this.#titles.set(title, known);
    return known;
  }

  /** Sorts people by their height in the company: fewest managers above, then most people below. */
  #sort(claimed: readonly number[]): readonly number[] {
    const { depth, below } = this.#lines;
    return [...claimed].sort((a, b) => (depth[a] ?? 0) - (depth[b] ?? 0) || (below[b] ?? 0) - (below[a] ?? 0) || a - b);
  }

  #noteAmbiguous(at: number, title: string, candidates: readonly Role[]): void {
    const meanings = joinWithOr(candidates.map((role) => role.title));
    const message = `${quote(title)} may mean ${meanings}, so ${tellPost(this.#people[at])} was not made an officer.`;
    this.#note(message, [at]);
  }

  #noteOthers(name: string, best: number, others: readonly number[]): void {
    const names = listNames(
      others.map((at) => tellPerson(this.#people[at])),
      { most: 4 },
    );
    const message = `${tellPerson(this.#people[best])} is the ${name}, as the highest of several. The others stayed posts: ${names}.`;
    this.#note(message, [best, ...others]);
  }

  #note(message: string, positions: readonly number[]): void {
    const places = positions.flatMap((at) => this.#people[at]?.place ?? []);
    this.remarks.push({ kind: "officer", weight: "guess", message, places });
  }
}

/**
 * Makes the highest person an officer, since a chart starts with an officer: the CEO or, if somebody below is the CEO,
 * an officer with the person's own title.
 */
function guessTop(
  people: readonly PersonRecord[],
  { tops, below }: ReportingLines,
  officers: readonly GuessedOfficer[],
): GuessedOfficer | undefined {
  const [at] = tops;
  if (at === undefined || officers.some((officer) => officer.at === at)) return undefined;
  // Somebody without a unit and with nobody below is made the top only in a company that has no officer at all.
  const isAlone = below[at] === 0;
  if (isAlone && (officers.length > 0 || people[at]?.unit.length !== 0)) return undefined;
  const hasCeo = officers.some(({ roles }) => roles.includes("ceo"));
  const comment = "guessed: nobody is above this post";
  return { at, roles: [hasCeo ? (people[at]?.title ?? "Chair") : "ceo"], comment };
}

function describeOfficer(people: readonly PersonRecord[], { at, roles, comment }: GuessedOfficer): ReviewRemark {
  const person = people[at];
  const reason = comment === undefined ? "" : ` (${comment})`;
  const message = `${startSentence(tellPost(person))} became the officer ${joinWithAnd(roles.map(quote))}${reason}.`;
  const places = person === undefined ? [] : [person.place];
  return { kind: "officer", weight: comment === undefined ? "note" : "guess", message, places };
}
