import type { ReviewRemark, RowPlace } from "../../model/review.js";
import { countOf, quote } from "../../wording/index.js";
import { decodeText } from "../decode-text.js";
import { toSlug } from "../name-posts.js";
import { leaveOut } from "../leave-out.js";
import type { Reader } from "../reader.js";
import type { GroupRecord, PersonRecord } from "../records.js";
import { itemsIn, textIn } from "../tree.js";
import type { Tree } from "../tree.js";
import { readYamlDocuments } from "../yaml-documents.js";

/**
 * Groups and users of a Backstage catalogue. They refer to each other across files, so their places are found once all
 * files are read. A catalogue has no managers: a user is a member of groups, and a group is below another.
 */
export const backstageReader: Reader = {
  id: "backstage",
  title: "Backstage catalogue",
  accepts: ({ text }) => /^["']?apiVersion["']?:[ \t]*["']?backstage\.io\//mu.test(text) && /^kind:/mu.test(text),
  read: ({ path, bytes }, { checkpoint, parseYaml }) => {
    const people: PersonRecord[] = [];
    const groups: GroupRecord[] = [];
    const remarks: ReviewRemark[] = [];
    const others: RowPlace[] = [];
    for (const document of readYamlDocuments(decodeText(bytes).text, parseYaml, checkpoint)) {
      const place = { file: path, line: document.line };
      const problem = document.kind === "faulty" ? document.message : findProblem(document.tree);
      if (document.kind === "faulty" || problem !== undefined)
        remarks.push(leaveOut(place, `The entity was left out. ${problem ?? ""}`));
      else if (kindOf(document.tree) === "user") people.push(toPerson(document.tree, place));
      else if (kindOf(document.tree) === "group") groups.push(toGroup(document.tree, place));
      else others.push(place);
    }
    if (others.length > 0) remarks.push(describeOthers(others));
    return { kind: "records", people, units: [], groups, rows: people.length, remarks };
  },
};

function kindOf(entity: Tree): string {
  return (textIn(entity, "kind") ?? "").toLowerCase();
}

function findProblem(entity: Tree): string | undefined {
  if (!["user", "group"].includes(kindOf(entity))) return undefined;
  return textIn(entity, "metadata", "name") === undefined
    ? "The entity has no 'name' below 'metadata'. Add one."
    : undefined;
}

function toPerson(user: Tree, place: RowPlace): PersonRecord {
  const id = toRef(textIn(user, "metadata", "name") ?? "", "default", textIn(user, "metadata", "namespace"));
  const shown = textIn(user, "spec", "profile", "displayName");
  const name = shown ?? spellName(id);
  return {
    ...{ place, id, names: [name], managers: [], dotted: [], unit: [] },
    memberOf: listRefs(user, "memberOf"),
    guesses: shown === undefined ? [`guessed from the name of the entity, ${quote(id)}`] : [],
  };
}

function toGroup(group: Tree, place: RowPlace): GroupRecord {
  const written = textIn(group, "metadata", "name") ?? "";
  const [parent] = listRefs(group, "parent");
  const purpose = textIn(group, "metadata", "description");
  const ref = toRef(written, "default", textIn(group, "metadata", "namespace"));
  const name = textIn(group, "spec", "profile", "displayName") ?? textIn(group, "metadata", "title") ?? written;
  return {
    place,
    ref,
    name,
    // Keep this id, because other catalogues refer to the group by it.
    ...(toSlug(name) !== ref && { id: ref }),
    children: listRefs(group, "children"),
    members: listRefs(group, "members"),
    isDepartment: textIn(group, "spec", "type") === "department",
    ...(parent !== undefined && { parent }),
    ...(purpose !== undefined && { purpose }),
  };
}

/** Lists the references under a key of `spec`, whose value is one text or a list of texts. */
function listRefs(entity: Tree, key: string): readonly string[] {
  const namespace = textIn(entity, "metadata", "namespace") ?? "default";
  const written = [textIn(entity, "spec", key), ...itemsIn(entity, "spec", key).map((item) => textIn(item))];
  return written.flatMap((ref) => (ref === undefined ? [] : toRef(ref, namespace)));
}

/** Returns the short form of a reference (`[kind:][namespace/]name`); case does not count in a catalogue. */
function toRef(written: string, namespace: string, stated = namespace): string {
  const [name = "", own = stated] = written
    .toLowerCase()
    .replace(/^[a-z]+:/u, "")
    .split("/")
    .reverse();
  return own.toLowerCase() === "default" ? name : `${own.toLowerCase()}/${name}`;
}

/** Returns `Breanna Davison` for `breanna.davison`. */
function spellName(id: string): string {
  const words = (id.split("/").at(-1) ?? id).split(/[._-]+/u).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}

function describeOthers(places: readonly RowPlace[]): ReviewRemark {
  const message = `${countOf(places.length, "document")} of another kind than Group and User: not read.`;
  return { kind: "reading", weight: "note", message, places };
}
