import type { ReviewRemark, RowPlace } from "../../model/review.js";
import { collapseSpace, countOf } from "../../wording/index.js";
import { isExternal } from "../cell-words.js";
import { decodeText } from "../decode-text.js";
import { spellDn } from "../distinguished-names.js";
import { readLdif } from "../ldif-text.js";
import type { LdifEntry } from "../ldif-text.js";
import { foldDn } from "../people-index.js";
import { leaveOut } from "../leave-out.js";
import { readNames } from "../person-names.js";
import type { Reader } from "../reader.js";
import type { PersonRecord } from "../records.js";

/** Bit of `userAccountControl` that Active Directory sets for a disabled account. */
const DISABLED = 2;

/** People of an LDAP directory or an Active Directory. Their managers are distinguished names. */
export const ldifReader: Reader = {
  id: "ldif",
  title: "LDIF",
  accepts: ({ text }) => /^dn::?[ \t]*\S/iu.test(findFirstLine(text)),
  read: ({ path, bytes }, { checkpoint }) => {
    const people: PersonRecord[] = [];
    const remarks: ReviewRemark[] = [];
    const others: RowPlace[] = [];
    const assistants = new Map<string, string>();
    let inactive = 0;
    for (const entry of readLdif(decodeText(bytes).text, checkpoint)) {
      checkpoint();
      const place = { file: path, line: entry.line };
      const problem = findProblem(entry);
      if (problem !== undefined)
        remarks.push(leaveOut({ file: path, line: problem.line }, `The entry was left out. ${problem.message}`));
      else if (!isPerson(entry)) others.push(place);
      else if (isDisabled(entry)) inactive++;
      else people.push(toPerson(entry, place, assistants));
    }
    if (others.length > 0) remarks.push(describeOthers(others));
    const assisting = people.map((person) => addAssisted(person, assistants));
    return { kind: "records", people: assisting, units: [], rows: people.length + inactive, inactive, remarks };
  },
};

/** Returns the first line that is not empty, a comment, the version, or the continuation of such a line. */
function findFirstLine(text: string): string {
  return text.split(/\r\n|\n|\r/u).find((line) => !/^\uFEFF?(?:$|#|\s|version:)/iu.test(line)) ?? "";
}

type Fault = NonNullable<LdifEntry["fault"]>;

function findProblem({ line, values, fault }: LdifEntry): Fault | undefined {
  if (fault !== undefined) return fault;
  const change = values.get("changetype")?.[0]?.toLowerCase() ?? "add";
  if (change !== "add")
    return {
      line,
      message: `It is a record of a change ('${change.slice(0, 20)}') and not an entry. Export the directory itself.`,
    };
  return values.has("dn") ? undefined : { line, message: "It has no 'dn'. Check that no empty line splits the entry." };
}

function isPerson({ values }: LdifEntry): boolean {
  const classes = (values.get("objectclass") ?? []).map((each) => each.toLowerCase());
  if (classes.includes("computer")) return false;
  if (classes.length > 0) return classes.some((each) => /person$|^user$|account$/u.test(each));
  return ["sn", "title", "manager", "employeenumber", "displayname"].some((name) => values.has(name));
}

function isDisabled({ values }: LdifEntry): boolean {
  const control = Number(values.get("useraccountcontrol")?.[0] ?? 0);
  const isLocked = ["nsaccountlock", "logindisabled"].some((name) =>
    /^true$/iu.test(values.get(name)?.[0]?.trim() ?? ""),
  );
  return isLocked || (Number.isInteger(control) && (control & DISABLED) !== 0);
}

function toPerson(entry: LdifEntry, place: RowPlace, assistants: Map<string, string>): PersonRecord {
  const one = (...names: readonly string[]) => names.flatMap((name) => textsOf(entry, name)[0] ?? [])[0];
  const dn = spellDn(one("dn") ?? "");
  const { names, isVacant } = readNames(nameOf(one));
  const [manager, ...dotted] = textsOf(entry, "manager").map(spellDn);
  for (const helper of [...textsOf(entry, "secretary"), ...textsOf(entry, "assistant")]) {
    const key = foldDn(spellDn(helper));
    if (!assistants.has(key)) assistants.set(key, dn);
  }
  const id = one("employeenumber", "employeeid", "uid", "samaccountname");
  const [email, title, location] = [
    one("mail", "userprincipalname"),
    one("title"),
    one("l", "physicaldeliveryofficename"),
  ];
  const state = isVacant ? "vacant" : isExternal(one("employeetype") ?? "") ? "external" : undefined;
  return {
    ...{ place, dn, names, dotted, guesses: [] },
    managers: manager === undefined ? [] : [manager],
    unit: [one("company", "o"), one("division"), one("department", "ou", "departmentnumber")].filter(
      (name, at, all): name is string => name !== undefined && name !== all[at - 1],
    ),
    ...(id !== undefined && { id }),
    ...(email !== undefined && { email }),
    ...(title !== undefined && { title }),
    ...(location !== undefined && { location }),
    ...(state !== undefined && { state }),
  };
}

function textsOf({ values }: LdifEntry, name: string): readonly string[] {
  return (values.get(name) ?? []).map(collapseSpace).filter((text) => text !== "");
}

function nameOf(one: (...names: readonly string[]) => string | undefined): string {
  const parts = [one("givenname"), one("sn")].filter((part) => part !== undefined).join(" ");
  return one("displayname", "cn") ?? parts;
}

/** Sets `assistantTo` on an assistant: in a directory, the entry of the manager names the assistant. */
function addAssisted(person: PersonRecord, assistants: ReadonlyMap<string, string>): PersonRecord {
  const assistantTo = assistants.get(foldDn(person.dn ?? ""));
  return assistantTo === undefined || assistantTo === person.dn ? person : { ...person, assistantTo };
}

function describeOthers(places: readonly RowPlace[]): ReviewRemark {
  const message = `${countOf(places.length, "object")} of another kind than people: not read.`;
  return { kind: "reading", weight: "note", message, places };
}
