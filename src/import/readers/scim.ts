import type { ReviewRemark, RowPlace } from "../../model/review.js";
import { countOf } from "../../wording/index.js";
import { isEmail, isExternal } from "../cell-words.js";
import { decodeText } from "../decode-text.js";
import { readJson } from "../json-text.js";
import { LIMITS } from "../limits.js";
import { readNames } from "../person-names.js";
import type { Reader } from "../reader.js";
import type { PersonRecord } from "../records.js";
import { ImportRefusal } from "../refusal.js";
import { findIn, itemsIn, textIn } from "../tree.js";
import type { Tree } from "../tree.js";
import { explainTooMany } from "../delimited-text.js";

const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

/**
 * Users of SCIM 2.0 (RFC 7643): a list response, a list of users, or one user. A manager is given by the `id` from the
 * directory. The `id` of one user can equal the employee number of another, so ids are kept apart from employee
 * numbers.
 */
export const scimReader: Reader = {
  id: "scim",
  title: "SCIM 2.0 users",
  accepts: ({ text }) => /^\uFEFF?\s*[[{]/u.test(text) && text.includes("urn:ietf:params:scim:"),
  read: ({ path, bytes }, { checkpoint }) => {
    const root = readJson(decodeText(bytes).text, checkpoint);
    const resources = listResources(root);
    const people: PersonRecord[] = [];
    const remarks: ReviewRemark[] = [...describePages(path, textIn(root, "totalResults"), resources.length)];
    const others: RowPlace[] = [];
    const seen = new Set<string>();
    let inactive = 0;
    for (const user of resources) {
      checkpoint();
      const place = { file: path, line: user.line };
      const problem = findProblem(user, seen);
      if (isOther(user)) others.push(place);
      else if (problem !== undefined)
        remarks.push({ kind: "left-out", weight: "error", message: problem, places: [place] });
      else if (isDisabled(user)) inactive++;
      else people.push(toPerson(user, place));
    }
    if (others.length > 0) remarks.push(describeOthers(others));
    return { kind: "records", people, units: [], rows: people.length + inactive, inactive, remarks };
  },
};

function listResources(root: Tree): readonly Tree[] {
  const list = findIn(root, "Resources");
  const resources = root.kind === "list" ? root.items : list?.kind === "list" ? list.items : [root];
  if (list !== undefined && list.kind !== "list")
    throw new ImportRefusal(`'Resources' on line ${list.line} has to be a list of users. Export it again.`);
  if (resources.length > LIMITS.rows) throw new ImportRefusal(explainTooMany("rows", LIMITS.rows));
  return resources;
}

/** Tells whether an entry is a group or another thing that is not a user. */
function isOther(entry: Tree): boolean {
  const type = textIn(entry, "meta", "resourceType");
  if (type !== undefined) return type.toLowerCase() !== "user";
  const schemas = itemsIn(entry, "schemas").map((schema) => textIn(schema) ?? "");
  return schemas.length > 0 && !schemas.some((schema) => /:user$/iu.test(schema));
}

function findProblem(user: Tree, seen: Set<string>): string | undefined {
  if (user.kind !== "map") return "The entry was left out: a user has to be an object in braces.";
  const id = textIn(user, "id");
  if (id === undefined) return undefined;
  if (seen.has(id)) return "The entry was left out: another user above has the same 'id'. Remove one of them.";
  seen.add(id);
  return undefined;
}

function isDisabled(user: Tree): boolean {
  const active = findIn(user, "active");
  return active?.kind === "scalar" && (active.value === false || String(active.value).toLowerCase() === "false");
}

function toPerson(user: Tree, place: RowPlace): PersonRecord {
  const { names, isVacant } = readNames(nameOf(user) ?? "");
  const own = textIn(user, "id");
  const id = textIn(user, ENTERPRISE, "employeeNumber") ?? textIn(user, "externalId") ?? own;
  const email = findEmail(user);
  const title = textIn(user, "title");
  const unit = ["organization", "division", "department"].flatMap((key) => textIn(user, ENTERPRISE, key) ?? []);
  const state = isVacant ? "vacant" : isExternal(textIn(user, "userType") ?? "") ? "external" : undefined;
  return {
    ...{ place, names, managers: listManagers(user), dotted: [], guesses: [] },
    unit: unit.filter((name, at) => name !== unit[at - 1]),
    ...(id !== undefined && { id }),
    ...(own !== undefined && { post: toReference(own) }),
    ...(email !== undefined && { email }),
    ...(title !== undefined && { title }),
    ...(state !== undefined && { state }),
  };
}

function nameOf(user: Tree): string | undefined {
  const parts = ["givenName", "familyName"].flatMap((key) => textIn(user, "name", key) ?? []);
  const whole = textIn(user, "displayName") ?? textIn(user, "name", "formatted");
  return whole ?? (parts.length > 0 ? parts.join(" ") : undefined);
}

function findEmail(user: Tree): string | undefined {
  const userName = textIn(user, "userName");
  if (userName !== undefined && isEmail(userName)) return userName;
  return itemsIn(user, "emails").flatMap((email) => textIn(email, "value") ?? [])[0];
}

/** Lists references to the manager: the `id`, and the name that some directories write beside it. */
function listManagers(user: Tree): readonly string[] {
  const manager = findIn(user, ENTERPRISE, "manager");
  const value = textIn(manager) ?? textIn(manager, "value") ?? textIn(manager, "managerId");
  const link = textIn(manager, "$ref")?.split("/").at(-1);
  const id = value ?? link;
  const name = textIn(manager, "displayName");
  return [...(id === undefined ? [] : [toReference(id)]), ...(name === undefined ? [] : [name])];
}

/** Returns an `id` from the directory in a form that cannot equal anybody's employee number. */
function toReference(id: string): string {
  return isEmail(id) ? id : `SCIM id ${id}`;
}

/** Says that a list response is one page of several. */
function describePages(file: string, total: string | undefined, count: number): readonly ReviewRemark[] {
  if (total === undefined || !(Number(total) > count)) return [];
  const message = `The file holds ${count} of ${total} entries. Export the other pages too, and import all files together.`;
  return [{ kind: "reading", weight: "guess", message, places: [{ file }] }];
}

function describeOthers(places: readonly RowPlace[]): ReviewRemark {
  const message = `${countOf(places.length, "resource")} of another kind than users: not read.`;
  return { kind: "reading", weight: "note", message, places };
}
