/** Facts about a person that a column can hold, by the words that users write after `--map "Header=`. */
export const FIELDS = [
  "id",
  "post",
  "email",
  "dn",
  "name",
  "first-name",
  "last-name",
  "preferred-name",
  "title",
  "manager",
  "company",
  "unit",
  "dotted",
  "assistant",
  "location",
  "since",
  "until",
  "state",
] as const;

export type Field = (typeof FIELDS)[number];

/** Fields that several columns can fill together; every other field is filled by the best column only. */
export const JOINT_FIELDS: ReadonlySet<Field> = new Set<Field>(["manager", "unit", "dotted", "state"]);

/**
 * Folded headers by field, the best first; if a table has several of them, the best one wins. Columns of managers are
 * tried in this order; columns of units are listed from the widest unit to the narrowest.
 */
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  id: [
    ...["employeeid", "employeenumber", "employeeno", "personid", "personnumber", "personnelnumber", "staffid"],
    ...["staffnumber", "staffno", "workerid", "uniqueid", "userid", "associateid", "empid", "empno", "empnumber"],
    ...[
      "id",
      "personalnummer",
      "personalnr",
      "mitarbeiternummer",
      "mitarbeiternr",
      "mitarbeiterid",
      "matricule",
      "externalid",
      "number",
      "nummer",
    ],
  ],
  post: ["postuniquereference", "positionid", "positionnumber", "positionno", "postid", "jobpositionid", "seatid"],
  email: ["workemail", "email", "emailaddress", "mail", "personemail", "userprincipalname", "upn", "businessemail"],
  dn: ["distinguishedname", "dn"],
  name: [
    ...["displayname", "fullname", "name", "employeename", "empname", "worker", "workername", "employee", "person"],
    ...["personname", "payrollname", "staffname", "legalname", "holder", "incumbent", "nomcomplet", "nombrecompleto"],
    ...["nachnamevorname", "namevorname", "mitarbeiter", "mitarbeitername", "vorundnachname", "anzeigename"],
  ],
  "first-name": ["firstname", "givenname", "givennames", "forename", "legalfirstname", "vorname", "prenom", "nombre"],
  "last-name": ["lastname", "surname", "familyname", "sn", "legallastname", "nachname", "nom", "apellido", "apellidos"],
  "preferred-name": ["preferredname", "preferredfirstname", "knownas", "nickname"],
  title: [
    ...["jobtitle", "businesstitle", "title", "positiontitle", "worktitle", "roletitle", "role", "position", "jobname"],
    ...["jobposition", "job", "designation", "post", "stelle", "funktion", "poste", "cargo", "puesto"],
    ...["stellenbezeichnung", "positionsbezeichnung", "funktionsbezeichnung", "berufsbezeichnung", "jobtitel", "rolle"],
  ],
  manager: [
    ...["managerid", "supervisoreid", "supervisorid", "bossid", "manageremployeeid", "managernumber", "reportstoid"],
    ...["mgrid", "reportstoseniorpost", "managersemployeeid", "supervisornumber", "managersid", "linemanagerid"],
    ...["supervisorsid", "vorgesetzterid", "vorgesetztenid", "reportstoposition", "reportstopositionid"],
    ...["manageremail", "managersemail", "supervisoremail", "reportstoemail", "managersworkemail", "managerworkemail"],
    ...["linemanageremail", "manager", "managername", "mgr", "mgrname", "reportsto", "supervisor", "supervisorname"],
    ...["linemanager", "linemgr", "linemanagername", "managersname", "supervisorsname", "boss", "reportstoname"],
    ...["reportingto", "reportingmanager", "directmanager", "directsupervisor", "vorgesetzter", "vorgesetzte"],
    ...[
      "direktervorgesetzter",
      "direktevorgesetzte",
      "berichtetan",
      "fuhrungskraft",
      "responsable",
      "superieur",
      "jefe",
    ],
  ],
  company: ["company", "companyname", "organisation", "organization", "organizationname", "organisationname", "firma"],
  unit: [
    ...[
      "parentdepartment",
      "businessunit",
      "division",
      "divisionname",
      "supervisoryorganization",
      "function",
      "bereich",
    ],
    ...["department", "departmentname", "dept", "deptname", "abteilung", "departement", "departamento"],
    ...[
      "subdepartment",
      "section",
      "unit",
      "unitname",
      "organisationseinheit",
      "orgunit",
      "organizationalunit",
      "organisationalunit",
    ],
    ...["orgunitname", "group", "team", "teamname", "squad", "service"],
  ],
  dotted: ["dottedids", "dottedline", "dottedlinemanager", "matrixmanager", "matrixmanagerid", "dottedlinemanagerid"],
  assistant: ["isassistant", "assistant"],
  location: [
    "location",
    "locationname",
    "office",
    "site",
    "worklocation",
    "city",
    "officelocation",
    "standort",
    "dienstort",
    "arbeitsort",
    "lieu",
  ],
  since: ["startdate", "effectivedate", "positionstartdate", "eintritt", "eintrittsdatum"],
  until: ["enddate", "terminationdate", "contractenddate", "positionenddate", "austritt", "austrittsdatum"],
  state: [
    ...["status", "employmentstatus", "workerstatus", "employeestatus", "active", "isactive", "accountenabled"],
    ...["positionstatus", "lifecyclestatus", "workertype", "employeetype", "employmenttype", "contracttype"],
  ],
};

/** A folded header, with the field it means. */
export interface KnownHeader {
  readonly field: Field;
  /** Rank among the headers of the field; a smaller number is better. */
  readonly rank: number;
}

const KNOWN = new Map(
  FIELDS.flatMap((field) => HEADERS[field].map((header, rank): [string, KnownHeader] => [header, { field, rank }])),
);

/**
 * Longer headers, folded, by the field they mean: a known word (`core`), with words around it that say whom the column
 * is about, or in which form it gives the fact. Headers such as `Is Manager` or `Manager Level` do not match: they
 * contain a known word, but mean something else.
 */
const LONGER: readonly (readonly [field: Field, pattern: RegExp])[] = [
  [
    "id",
    /^(?:employee|emp|staff|worker|person|personnel|associate|hr|hris|global|payroll|user)(?<core>id|number|no|nr|code)$/u,
  ],
  ["email", /^(?:work|business|company|corporate|office|primary|employee)(?<core>email|mail)(?:address|id)?$/u],
  [
    "name",
    /^(?:employees?|staff|worker|person|member|colleague|legal|preferred)?(?:full|display|complete)?(?<core>name)$/u,
  ],
  [
    "manager",
    /^(?:employees?|direct|line|current|primary|solidline|immediate|people|reporting|hr)?(?<core>manager|mgr|supervisor|reportsto|boss)s?(?:full|display|employee|emp|person|worker)?(?:name|id|number|no|nr|code|email|emailaddress)?$/u,
  ],
  [
    "title",
    /^(?:official|current|local|working|primary|employees?|staff)?(?:job|position|business|role)?(?<core>title|role|position|designation)(?:name|description)?$/u,
  ],
  [
    "unit",
    /^(?:home|current|primary|hr|main)?(?<core>businessunit|division|function|department|dept|section|orgunit|unit|group|team)(?:name|description|title|longname)?$/u,
  ],
  ["location", /^(?:work|office|primary|home|current)?(?<core>location|office|site|city)(?:name|description)?$/u],
];

/** Rank of longer headers among the columns of managers: numbers and addresses come before names, as in `HEADERS`. */
const LONGER_RANK = 0.5;

/** Number of UTF-16 units beyond which a cell is not a header, however it is spelt. */
const LONGEST_HEADER = 100;

/** Returns the field that a header usually means. */
export function findKnownHeader(header: string): KnownHeader | undefined {
  // This is called for every cell of a table, because the header may be in any row. No known header contains a digit.
  if (header.length > LONGEST_HEADER || /\d/u.test(header)) return undefined;
  const folded = foldHeader(header);
  return KNOWN.get(folded) ?? findLonger(folded);
}

function findLonger(folded: string): KnownHeader | undefined {
  for (const [field, pattern] of LONGER) {
    const core = pattern.exec(folded)?.groups?.core;
    if (core === undefined) continue;
    const isReference = field === "manager" && /(?:id|number|no|nr|code|email|emailaddress)$/u.test(folded);
    const rank = isReference ? 0 : HEADERS[field].indexOf(core);
    return { field, rank: rank + LONGER_RANK };
  }
  return undefined;
}

/** Folds a header for comparison: case, accents, spaces, punctuation and Microsoft's prefix do not count. */
export function foldHeader(header: string): string {
  return header
    .normalize("NFKD")
    .toLowerCase()
    .replace(/#/gu, "number")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/^microsoft/u, "");
}

/** Words in headers of columns that are never read, even if the user maps them: such facts have no place in a chart. */
const PERSONAL =
  /salar|\bwages?\b|compensation|\bpay(?!roll (?:no|number|id|name)\b)|payscale|bonus|remuneration|gehalt|birth|\bdob\b|\bage\b|geburt|gender|\bsex\b|geschlecht|pronoun|ethnic|\brace\b|religio|disab|marital|national(?:ity|id)|citizen|\bssn\b|social ?security|\btax\b|\bbank\b|\biban\b|phone|mobile|\bcell\b|telefon|\bfax\b|home ?address|street|\bzip\b|postal|emergency|passport|\bvisa\b|photo|picture/iu;

/** Tells whether a header is about pay, birth, phone, gender or other facts about a person's life. */
export function isPersonalHeader(header: string): boolean {
  return PERSONAL.test(header.replace(/[_-]+/gu, " ").replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " "));
}
