import { createNearestFinder } from "../catalog/index.js";
import type { NearestFinder } from "../catalog/index.js";
import { adviseOnKey, report, reportUnknownKey } from "../reading/index.js";
import { quote } from "../wording/index.js";
import type { EntryTable } from "./entry-table.js";
import type { EntryPlace } from "./reading.js";

/**
 * Keys for personal data, which no chart needs and which git would keep for ever. They are compared without case, `-`
 * and `_`.
 */
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

/**
 * Reports a key that is not in the schema, and suggests the key that was probably meant. The message never quotes the
 * key's value.
 */
export function reportUnreadKey<V>(table: EntryTable<V>, key: string, place: EntryPlace): void {
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
  const advice = table.instead.get(folded) ?? adviseOnKey(key, Object.keys(table.fields), findNearKey(table, place));
  reportUnknownKey(table.noun, advice, place);
}

/** Returns the finder for mistyped keys of one kind of entry. It is created once in a run. */
function findNearKey<V>(table: EntryTable<V>, { reading }: EntryPlace): NearestFinder {
  const known = reading.keyFinders.get(table.id);
  if (known !== undefined) return known;
  const find = createNearestFinder(Object.keys(table.fields));
  reading.keyFinders.set(table.id, find);
  return find;
}
