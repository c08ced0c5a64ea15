import { createNearestFinder } from "../catalog/index.js";
import { quote } from "../wording/index.js";
import type { EntryTable } from "./entry-table.js";
import { report } from "./reading.js";
import type { Place } from "./reading.js";
import { startSentence } from "./wording.js";

/** Keys that no chart needs and that git would keep for ever; compared without case, `-` and `_`. */
const PERSONAL_KEYS: ReadonlySet<string> = new Set([
  ...[
    "email",
    "emailaddress",
    "workemail",
    "mail",
    "phone",
    "phonenumber",
    "telephone",
    "tel",
    "fax",
    "mobile",
    "cell",
  ],
  ...["cellphone", "address", "homeaddress", "street", "postcode", "zip", "zipcode", "birthday", "birthdate", "birth"],
  ...["dateofbirth", "dob", "age", "gender", "sex", "maritalstatus", "nationality", "religion", "ethnicity", "health"],
  ...["disability", "salary", "pay", "wage", "wages", "bonus", "compensation", "iban", "bankaccount", "taxid", "ssn"],
  ...["socialsecuritynumber", "nationalid", "passport", "passportnumber", "photo", "picture", "image", "avatar"],
]);

/** Says of a key that is not in the schema what it may have been meant to be; never quotes its value. */
export function reportUnknownKey<V>(table: EntryTable<V>, key: string, place: Place): void {
  if (key.startsWith("x-")) return;
  const { label } = place.owner;
  const folded = key.toLowerCase().replace(/[-_]/g, "");
  if (PERSONAL_KEYS.has(folded)) {
    report(
      place,
      {
        rule: "personal-data-present",
        message: `${quote(key)}${label === "" ? "" : ` of ${label}`} is personal data that the chart does not need.`,
        help: "Remove it, and remember that git keeps what was once committed.",
        fact: key,
      },
      "key",
    );
    return;
  }
  const where = label === "" ? "" : ` (in ${label})`;
  report(
    place,
    {
      rule: "unknown-key",
      message: `${startSentence(quote(key))} is not a key of ${table.noun}${where}; it is ignored.`,
      help: adviseOnKey(table, key, folded, place),
    },
    "key",
  );
}

function adviseOnKey<V>(table: EntryTable<V>, key: string, folded: string, place: Place): string {
  const instead = table.instead.get(folded);
  if (instead !== undefined) return instead;
  const colon = key.indexOf(":");
  if (colon > 0) return `Put a space after the colon: ${quote(`${key.slice(0, colon)}: ${key.slice(colon + 1)}`)}.`;
  const near = findNearKey(table, key, place);
  if (near !== undefined) return `Write '${near}'.`;
  return `Remove it, or write '${key.length > 20 ? "x-…" : `x-${key}`}' to keep a key of your own.`;
}

/** Made once for each kind of entry and run. */
function findNearKey<V>(table: EntryTable<V>, key: string, { reading }: Place): string | undefined {
  let find = reading.keyFinders.get(table.id);
  if (find === undefined) {
    find = createNearestFinder(Object.keys(table.fields));
    reading.keyFinders.set(table.id, find);
  }
  return find(key);
}
