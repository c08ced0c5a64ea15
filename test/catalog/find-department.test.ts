import { describe, expect, test } from "vitest";
import {
  createDepartmentFinder,
  DEPARTMENT_KINDS,
  findRole,
  FOCUS_AREAS,
  readOwnMeaning,
} from "../../src/catalog/index.js";
import type { OwnMeaning, UnitWords } from "../../src/catalog/index.js";
import { AMBIGUOUS_LETTERS, GENERAL_WORDS } from "../../src/catalog/department-words.js";
import { toComparable } from "../../src/catalog/department-names.js";

const find = createDepartmentFinder();

/** Returns the kind and how sure it is, such as `incident-response high`, or nothing. */
function describeMatch(words: UnitWords): string | undefined {
  const match = find(words);
  return match && `${match.kind?.id ?? "-"} ${match.confidence}`;
}

describe("the table", () => {
  test("has every kind once, with roles and focus areas that exist", () => {
    expect(DEPARTMENT_KINDS).toHaveLength(125);
    expect(new Set(DEPARTMENT_KINDS.map(({ id }) => id)).size).toBe(125);
    const focusAreas = FOCUS_AREAS.map(({ id }) => id);
    for (const { id, usual, contested, focus } of DEPARTMENT_KINDS) {
      for (const role of [usual, ...contested])
        expect(findRole(role), `${id}: ${role}`).toMatchObject({ kind: "known" });
      expect(contested, id).not.toContain(usual);
      if (focus !== undefined) expect(focusAreas, id).toContain(focus);
      expect(findRole(id), `${id} is a role too: 'map:' could not tell them apart`).toEqual({ kind: "unknown" });
    }
  });

  test("gives no two kinds the same name", () => {
    const owners = new Map<string, string>();
    for (const { id, name, otherNames } of DEPARTMENT_KINDS) {
      for (const one of [name, ...otherNames.split(", ")]) {
        const { bare } = toComparable(one);
        expect(owners.get(bare) ?? id, `'${one}' of ${id}`).toBe(id);
        owners.set(bare, id);
      }
    }
  });

  test("all letters mean kinds that exist, each in another context", () => {
    const ids = DEPARTMENT_KINDS.map(({ id }) => id);
    for (const { letters, meanings } of AMBIGUOUS_LETTERS) {
      for (const { kind } of meanings) expect(ids, letters).toContain(kind);
      const domains = meanings.flatMap(({ within }) => within);
      expect(new Set(domains).size, letters).toBe(domains.length);
    }
  });
});

describe("names", () => {
  test("every name and other name is recognised as its kind", () => {
    for (const { id, name, otherNames } of DEPARTMENT_KINDS) {
      for (const one of [name, ...otherNames.split(", ")]) {
        expect(find({ name: one })?.kind?.id, one).toBe(id);
        expect(find({ name: `${one.toUpperCase()}  Team` })?.kind?.id, one).toBe(id);
      }
      expect(find({ name })).toMatchObject({ kind: { id } });
    }
  });

  test.each([
    ["Service Desk", "service-desk high"],
    ["Helpdésk", "service-desk high"],
    ["R&D", "research-development high"],
    ["Security Operations Centre EMEA", "security-operations high"],
    ["Global Network Services", "network-operations high"],
    ["Center of Excellence for Robotic Process Automation", "automation low"],
    ["Product  Engineering: Consumer", "software-engineering high"],
    ["Information Security and Service Desk", "information-security high"],
    ["Data Centre & Hosting", "data-center high"],
  ])("%j is %s", (name, match) => {
    expect(describeMatch({ name })).toBe(match);
  });

  test("the longest known part counts, not the first", () => {
    expect(describeMatch({ name: "Cloud Security" })).toBe("cloud-security high");
    expect(describeMatch({ name: "Finance and Cloud Security" })).toBe("cloud-security high");
    expect(describeMatch({ name: "IT Procurement" })).toBe("it-procurement medium");
  });

  test.each(["Software Engineering and Information Security", "Information Security and Software Engineering"])(
    "%j is as much one thing as another",
    (name) => {
      expect(describeMatch({ name })).toBeUndefined();
    },
  );

  test("the first of two equally long parts for the same officer counts", () => {
    expect(describeMatch({ name: "Threat Hunting, Cyber Strategy" })).toBe("threat-intelligence high");
  });

  test.each(GENERAL_WORDS.filter((word) => word !== "it"))("%j counts alone, never inside a longer name", (word) => {
    expect(find({ name: word })).toBeDefined();
    expect(find({ name: `Quux ${word}` })).toBeUndefined();
  });

  test("one word inside a longer name is weak evidence", () => {
    expect(describeMatch({ name: "Networks" })).toBe("network-operations high");
    expect(describeMatch({ name: "Dealer Network" })).toBe("network-operations medium");
    expect(describeMatch({ name: "Fluid Dynamics" })).toBe("erp medium");
  });

  test("a name without its 'services' or 'office' counts only as a whole", () => {
    expect(describeMatch({ name: "Information Services" })).toBe("it-department medium");
    expect(describeMatch({ name: "County Information Services" })).toBe("it-department high");
    expect(describeMatch({ name: "Public Information Office" })).toBeUndefined();
    expect(describeMatch({ name: "Birth Certificates" })).toBeUndefined();
  });

  test.each([
    "",
    "Office",
    "Service Line",
    "Retail Banking",
    "Oncology",
    "Abteilung I",
    "信息技术",
    "__proto__",
    "Sapphire",
  ])("%j is nothing the tool knows", (name) => {
    expect(describeMatch({ name })).toBeUndefined();
  });

  test("IT is a name, but 'it' is a pronoun", () => {
    expect(describeMatch({ name: " IT " })).toBe("it-department high");
    expect(describeMatch({ name: "it" })).toBeUndefined();
    expect(describeMatch({ name: "It" })).toBeUndefined();
    expect(describeMatch({ name: "it department" })).toBe("it-department high");
  });
});

describe("letters with several meanings", () => {
  test.each(AMBIGUOUS_LETTERS.map(({ letters }) => letters))("%s alone means nothing", (letters) => {
    expect(find({ name: letters })).toBeUndefined();
    expect(find({ name: `Global ${letters} Team` })).toBeUndefined();
  });

  test.each(["CDO", "CPO", "CRO", "CSO", "CCO"])("%s Office means nothing, whatever is around", (letters) => {
    expect(find({ name: `${letters} Office`, within: "security" })).toBeUndefined();
  });

  test.each([
    ["SOC", "security", "security-operations high"],
    ["SOC Lisbon", "security", "security-operations high"],
    ["IR", "security", "incident-response high"],
    ["IR", "other", "investor-relations high"],
    ["PMO", "it-service", "pmo medium"],
    ["QA", "product-engineering", "quality-assurance high"],
    ["TPM", "risk", "third-party-risk low"],
  ] as const)("%s inside %s is %s", (name, within, match) => {
    expect(describeMatch({ name, within })).toBe(match);
  });

  test("an enclosing unit about something else settles nothing", () => {
    expect(find({ name: "SOC", within: "data" })).toBeUndefined();
  });
});

describe("words of the company", () => {
  test("a stated kind counts before the name", () => {
    expect(describeMatch({ name: "Marketing", kind: "service-desk" })).toBe("service-desk high");
    expect(describeMatch({ name: "Marketing", kind: " Service_Desk " })).toBe("service-desk high");
    expect(describeMatch({ name: "Service Desk", kind: "product team" })).toBe("service-desk high");
  });

  const known = (value: string): OwnMeaning => {
    const meaning = readOwnMeaning(value);
    if (meaning.kind === "unknown") throw new Error(value);
    return meaning;
  };

  test("own words stand for a kind, or for a role", () => {
    expect(readOwnMeaning("service-desk")).toMatchObject({ kind: "department", department: { id: "service-desk" } });
    expect(readOwnMeaning("CTO")).toMatchObject({ kind: "role", role: { id: "cto" } });
    expect(readOwnMeaning("servicedesk")).toEqual({ kind: "unknown", nearest: "service-desk" });
    expect(readOwnMeaning("CDO")).toMatchObject({ kind: "unknown" });
    expect(readOwnMeaning("something else altogether")).toEqual({ kind: "unknown" });
  });

  test("own words win over the table, over a stated kind and in any spelling of the whole name", () => {
    const findOwn = createDepartmentFinder(
      new Map([
        ["Genius Bars", known("service-desk")],
        ["Service Desk", known("cto")],
        ["referat", known("it-department")],
      ]),
    );
    expect(findOwn({ name: "genius bar" })).toMatchObject({ kind: { id: "service-desk" }, usual: "cio" });
    expect(findOwn({ name: "genius bar", kind: "devops" })).toMatchObject({ kind: { id: "service-desk" } });
    expect(findOwn({ name: "SERVICE DESK" })).toMatchObject({
      kind: { id: "service-desk" },
      usual: "cto",
      confidence: "high",
    });
    expect(findOwn({ name: "Service Desk Lisbon" })).toMatchObject({ usual: "cio" });
    expect(findOwn({ name: "I B 3", kind: "Referat" })).toMatchObject({ kind: { id: "it-department" } });
  });

  test("a role for a name the table does not know says who answers and nothing else", () => {
    const findOwn = createDepartmentFinder(new Map([["Moonshots", known("cto")]]));
    expect(findOwn({ name: "Moonshots" })).toEqual({ usual: "cto", confidence: "high" });
  });
});
