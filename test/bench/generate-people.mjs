/**
 * One company of any number of people, the same on every machine, as each format that `import` reads holds it. Below every
 * manager are eight people; the departments are the people below each manager three levels from the top.
 */
import { Buffer } from "node:buffer";
import { crc32, deflateRawSync } from "node:zlib";

const FIRST =
  "Ada Amara Beatriz Chidi Daniel Elena Farid Grace Hao Ines Jana Kaito Lars Mei Nadia Omar Priya Rosa".split(" ");
const LAST = "Adeyemi Almeida Bianchi Chen Dubois Eriksson Garcia Haddad Jensen Kowalczyk Martin Okafor Patel".split(
  " ",
);
const WORK = "Platform Payments Identity Networks Data Security Mobile Retail Lending Risk Audit Cloud Storage".split(
  " ",
);
const OFFICERS = ["Chief Executive Officer", "CIO", "CTO", "CISO"];
const SPAN = 8;

/** Returns people in the order of their numbers; a manager is a position in the list. */
export function generatePeople(count) {
  const people = [];
  for (let at = 0; at < count; at++) {
    const manager = at === 0 ? undefined : Math.floor((at - 1) / SPAN);
    const depth = manager === undefined ? 0 : people[manager].depth + 1;
    const work = WORK[at % WORK.length];
    const unit = depth < 2 ? ["Executive"] : depth < 4 ? [`${work} ${at}`] : people[manager].unit;
    const path = depth === 3 ? [...people[manager].unit, ...unit] : unit;
    const name = `${FIRST[at % FIRST.length]} ${LAST[(at * 7) % LAST.length]} ${spell(at)}`;
    const title = OFFICERS[at] ?? `${["Head of", "Engineer,", "Analyst,", "Manager,"][at % 4]} ${work}`;
    people.push({ at, name, title, manager, depth, unit: path, email: `p${at}@example.com` });
  }
  return people;
}

/** Spells a number in letters, so that no name holds a digit. */
function spell(number) {
  const letters = String(number).replace(/\d/gu, (digit) => "abcdefghij"[digit]);
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

const HEADERS = ["Employee ID", "Name", "Job Title", "Manager ID", "Division", "Department", "Work Email", "Location"];
const toRow = ({ at, name, title, manager, unit, email }) => {
  const [division = "", department = ""] = unit;
  return [
    String(10_000 + at),
    name,
    title,
    manager === undefined ? "" : String(10_000 + manager),
    division,
    department,
    email,
    "Oslo",
  ];
};

/** Writers of files by the name of the file. */
export const PEOPLE_FILES = {
  "people.csv": (people) =>
    [HEADERS, ...people.map(toRow)].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n"),
  "people.xlsx": (people) => writeWorkbook([HEADERS, ...people.map(toRow)]),
  "people.ldif": (people) => people.map((person) => writeEntry(person, people)).join("\n"),
  "users.json": (people) =>
    JSON.stringify(
      {
        schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
        totalResults: people.length,
        Resources: people.map(toUser),
      },
      null,
      2,
    ),
  "catalog.yaml": (people) => [...listGroups(people), ...people.map(writeEntity)].join("---\n"),
  "chart.dot": (people) => `digraph {\n${people.map(writeBox).join("")}}\n`,
  "chart.mmd": (people) => `flowchart TD\n${people.map(writeShape).join("")}`,
};

function writeWorkbook(rows) {
  const texts = new Map();
  const numberOf = (text) => {
    if (!texts.has(text)) texts.set(text, texts.size);
    return texts.get(text);
  };
  const sheet = rows.map((cells, row) => {
    const inside = cells.map((cell, column) =>
      cell === "" ? "" : `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="s"><v>${numberOf(cell)}</v></c>`,
    );
    return `<row r="${row + 1}">${inside.join("")}</row>`;
  });
  const shared = () => [...texts.keys()].map((text) => `<si><t>${text}</t></si>`).join("");
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (...types) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${types.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${office}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part, kind) => `<Override PartName="/${part}" ContentType="${type}.${kind}+xml"/>`;
  return zip({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("xl/workbook.xml", "sheet.main")}${override("xl/sheet1.xml", "worksheet")}${override("xl/texts.xml", "sharedStrings")}</Types>`,
    "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(["worksheet", "sheet1.xml"], ["sharedStrings", "texts.xml"]),
    "xl/sheet1.xml": `<worksheet ${main}><sheetData>${sheet.join("")}</sheetData></worksheet>`,
    "xl/texts.xml": `<sst ${main}>${shared()}</sst>`,
  });
}

/** Writes a zip archive of deflated files. */
function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [content, path] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt16LE(33, 8);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(path.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), head, tail, path);
    parts.push(Buffer.from([0x50, 0x4b, 3, 4]), head, path, packed);
    offset += 30 + path.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, entries, end]);
}

const toDn = ({ name }) => `CN=${name},OU=People,DC=example,DC=com`;

function writeEntry({ at, name, title, manager, unit, email }, people) {
  const lines = ["objectClass: top", "objectClass: person", "objectClass: user", `cn: ${name}`, `displayName: ${name}`];
  const [division, department] = unit;
  lines.push(`title: ${title}`, `employeeNumber: ${10_000 + at}`, `mail: ${email}`, `division: ${division}`);
  if (department !== undefined) lines.push(`department: ${department}`);
  if (manager !== undefined) lines.push(`manager: ${toDn(people[manager])}`);
  return `dn: ${toDn({ name })}\n${lines.join("\n")}\nuserAccountControl: 512\n`;
}

const USER = "urn:ietf:params:scim:schemas:core:2.0:User";
const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

function toUser({ at, name, title, manager, unit, email }) {
  const [givenName, ...family] = name.split(" ");
  const [division, department] = unit;
  return {
    schemas: [USER, ENTERPRISE],
    id: `00u${at}`,
    userName: email,
    name: { givenName, familyName: family.join(" ") },
    ...{ displayName: name, title, active: true, emails: [{ value: email, type: "work", primary: true }] },
    [ENTERPRISE]: {
      employeeNumber: String(10_000 + at),
      ...{ division, department },
      ...(manager !== undefined && { manager: { value: `00u${manager}`, $ref: `../Users/00u${manager}` } }),
    },
    meta: { resourceType: "User", location: `https://example.com/v2/Users/00u${at}` },
  };
}

const toSlug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/gu, "-");

function listGroups(people) {
  const groups = new Map();
  for (const { unit } of people)
    for (const [level, name] of unit.entries()) if (!groups.has(name)) groups.set(name, unit[level - 1]);
  return [...groups].map(([name, parent]) => {
    const above = parent === undefined ? "" : `\n  parent: ${toSlug(parent)}`;
    return `apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata:\n  name: ${toSlug(name)}\nspec:\n  type: team\n  profile:\n    displayName: ${name}${above}\n  children: []\n`;
  });
}

function writeEntity({ name, unit, email }) {
  return `apiVersion: backstage.io/v1alpha1\nkind: User\nmetadata:\n  name: ${toSlug(name)}\nspec:\n  profile:\n    displayName: ${name}\n    email: ${email}\n  memberOf: [${toSlug(unit.at(-1))}]\n`;
}

function writeBox({ at, name, title, manager }) {
  const arrow = manager === undefined ? "" : `  p${manager} -> p${at};\n`;
  return `  p${at} [label="${name}\\n${title}"];\n${arrow}`;
}

function writeShape({ at, name, title, manager }) {
  const arrow = manager === undefined ? "" : `  p${manager} --> p${at}\n`;
  return `  p${at}["${name}<br/>${title}"]\n${arrow}`;
}
