import { describe, expect, test } from "vitest";
import { ImportRefusal } from "../../src/import/index.js";
import type { ImportOptions } from "../../src/import/index.js";
import { formatYaml } from "../../src/source/index.js";
import { importFiles } from "../support/import.js";

async function importCsv(text: string, options?: ImportOptions) {
  const { files, review } = await importFiles([{ path: "people.csv", bytes: new TextEncoder().encode(text) }], options);
  const fieldOf = Object.fromEntries(review.columns.map(({ header, field, because }) => [header, field ?? because]));
  return { text: files.map(({ map }) => formatYaml(map)).join(""), fieldOf };
}

describe("columns", () => {
  test.each([
    ["Employee ID,Full Name,Job Title,Reports To,Team", ["id", "name", "title", "manager", "unit"]],
    ["employee_id,first-name,LASTNAME,Position,Supervisor's ID", ["id", "first-name", "last-name", "title", "manager"]],
    ["Personalnummer,Vorname,Nachname,Stelle,Vorgesetzter", ["id", "first-name", "last-name", "title", "manager"]],
    ["Matricule,Prénom,Nom,Poste,Responsable", ["id", "first-name", "last-name", "title", "manager"]],
    [
      "Payroll No.,Employee Full Name,Official Job Title,Line Manager Full Name,Home Department",
      ["id", "name", "title", "manager", "unit"],
    ],
    ["Staff Code,Staff Name,Is Manager,Manager Level,Team Lead", ["id", "name", "unknown", "unknown", "unknown"]],
    ["ID,Display Name,Name,Role,Title", ["id", "name", "taken", "taken", "title"]],
  ])("of %j are recognised", async (header, fields) => {
    const { fieldOf } = await importCsv(`${header}\n1,Ada,Okafor,CEO,\n`);
    expect(Object.values(fieldOf)).toEqual(fields);
  });

  test.each([
    "Salary",
    "Base Pay",
    "Date of Birth",
    "birthDate",
    "Mobile Phone",
    "Gender",
    "home_address",
    "Ethnicity",
    "SSN",
  ])("%s is never read, even if it is asked for", async (header) => {
    const table = `Name,Title,${header}\nAda,CEO,secret\n`;
    expect(await importCsv(table)).toMatchObject({ fieldOf: { [header]: "personal" } });
    expect((await importCsv(table)).text).not.toContain("secret");
    await expect(importCsv(table, { map: `${header}=location` })).rejects.toThrow(
      "holds personal data and is never read",
    );
  });

  test("are those that --map names", async () => {
    const { fieldOf, text } = await importCsv("Who,What,Team\nAda,CEO,Board\n", {
      map: "who=name, What = title, Team=ignored",
    });
    expect(fieldOf).toEqual({ Who: "name", What: "title", Team: "asked" });
    expect(text).toContain("role: CEO");
  });

  test.each([
    ["Who", "--map cannot be 'Who'"],
    ["Who=nmae", "'nmae' is not a field"],
    ["=name", "--map cannot be '=name'"],
  ])("--map %j is refused", async (map, reason) => {
    const refusal = importCsv("Who\nAda\n", { map });
    await expect(refusal).rejects.toThrow(reason);
    await expect(refusal).rejects.toBeInstanceOf(ImportRefusal);
  });

  test("--from that is not known names what is", async () => {
    await expect(importCsv("Name\nAda\n", { from: "worday" })).rejects.toThrow("Did you mean 'workday'?");
  });
});
