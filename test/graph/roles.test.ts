import { expect, test } from "vitest";
import { readRoles } from "../../src/graph/roles.js";
import { complaintsOf, graphOf, problemsOf } from "../support/graph.js";

function abbreviationOf(text: string): string {
  return readRoles([{ text, origin: { file: "company.yaml", path: [] } }]).role.abbreviation;
}

test("a known role in any case has its letters and title", () => {
  const graph = graphOf({ officers: [{ role: "ciso" }, { role: "Chief-Data" }] });
  expect(graph.officers.map(({ role }) => role)).toEqual([
    { id: "ciso", text: "ciso", abbreviation: "CISO", title: "Chief Information Security Officer" },
    { id: "chief-data", text: "Chief-Data", abbreviation: "CDO", title: "Chief Data Officer" },
  ]);
});

test("letters with several meanings are a warning that names the ids to choose from", () => {
  expect(problemsOf({ officers: [{ id: "data", role: "CDO" }] })).toEqual([
    {
      rule: "unknown-role",
      message:
        "'CDO' may mean chief data officer, chief digital officer, chief diversity officer or chief design officer. Write chief-data, chief-digital, chief-diversity or chief-design.",
      help: "Replace the letters with the id of the role that is meant.",
      origin: { file: "company.yaml", path: ["officers", 0, "role"] },
      subjects: ["data"],
    },
  ]);
  expect(graphOf({ officers: [{ id: "data", role: "CDO" }] }).officers[0]?.role).toEqual({
    text: "CDO",
    abbreviation: "CDO",
    title: "CDO",
  });
});

test("own words are an information", () => {
  for (const role of ["Chief Fun Officer", "Chief UX Officer", "Chief Commerce Officer", "Head of Data Science"])
    expect(problemsOf({ officers: [{ role }] })).toMatchObject([
      { rule: "unknown-role", severity: "info", origin: { path: ["officers", 0, "role"] } },
    ]);
});

test("a mistyped role is a warning with the role that was meant", () => {
  const [problem, ...others] = problemsOf({ officers: [{ role: "Chief Informaton Officer" }] });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    rule: "unknown-role",
    message: "'Chief Informaton Officer' is not a known role. Did you mean 'Chief Information Officer'?",
    help: "Write 'Chief Information Officer', or keep it if it is your company's own title.",
    meantRole: "cio",
  });
  expect(problem).not.toHaveProperty("severity");
});

test("letters are not compared with the letters of other roles", () => {
  expect(complaintsOf({ officers: [{ role: "CXO" }] })).toEqual([
    "unknown-role at officers.0.role: 'CXO' is not a known role.",
  ]);
});

test.each([
  ["Head of Data Science", "HDS"],
  ["Group Head Of Information Security", "GHOI"],
  ["Datenschutzbeauftragte", "DATE"],
  ["ÉTUDES", "ÉTUD"],
  ["最高情報責任者", "最高情報"],
  ["VP", "VP"],
  ["***", "?"],
])("the badge of '%s' is %s", (text, letters) => {
  expect(abbreviationOf(text)).toBe(letters);
});

test("letters of a known role are not given to another", () => {
  const graph = graphOf({
    officers: [
      { id: "cto", role: "CTO" },
      { id: "change", role: "Chief Transformation Officer" },
    ],
  });
  expect(graph.officers.map(({ role }) => role.abbreviation)).toEqual(["CTO", "CTrO"]);
});
