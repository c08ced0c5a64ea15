/** Wrong arguments of each function of the library; the whole message is held, because it is all that a caller sees. */
import { expect, test } from "vitest";
import * as orgwright from "../../src/index.js";
import { CHART_FORMATS, EXPORT_TARGETS } from "../../src/library/index.js";
import { BRIDGES } from "../../src/bridges/index.js";
import { EXPORTERS } from "../../src/export/index.js";

/** The library as a program without types sees it. */
const library = orgwright as unknown as Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;

const FILE = { path: "company.yaml", content: "company: A\nofficers: [{ id: cto, role: CTO }]\n" };
const opened = orgwright.openCompany(FILE);
const SHAPE = { path: "company.yaml" };

test.each([
  [
    "openCompany",
    [FILE.content],
    'openCompany takes a file, { path, content }, and got a string. Write openCompany({ path: "company.yaml", content: text }).',
  ],
  [
    "openCompany",
    [],
    'openCompany takes a file, { path, content }, and got undefined. Write openCompany({ path: "company.yaml", content: text }).',
  ],
  [
    "openCompany",
    [SHAPE],
    "openCompany takes a file, { path, content }, and got a file whose 'content' is undefined, not a string or bytes. Write openCompany({ path: \"company.yaml\", content: text }).",
  ],
  [
    "openCompany",
    [FILE, "2026-03-31"],
    "The options of openCompany must be an object, not '2026-03-31'. Write openCompany(file, { includes }).",
  ],
  [
    "loadCompany",
    [[FILE]],
    'loadCompany takes a file, { path, content }, and got a list. Write loadCompany({ path: "company.yaml", content: text }).',
  ],
  [
    "loadCompany",
    [{ content: "" }],
    "loadCompany takes a file, { path, content }, and got a file whose 'path' is undefined, not a string. Write loadCompany({ path: \"company.yaml\", content: text }).",
  ],
  [
    "checkCompany",
    [FILE],
    'checkCompany takes a list of files, and got a single one. Write checkCompany([{ path: "company.yaml", content: text }]).',
  ],
  [
    "checkCompany",
    [["company.yaml"]],
    "Entry 0 of the files of checkCompany is 'company.yaml'. Write checkCompany([{ path: \"company.yaml\", content: text }]).",
  ],
  [
    "checkCompany",
    [[FILE], 3],
    "The options of checkCompany must be an object, not 3. Write checkCompany(files, { now: '2026-03-31' }).",
  ],
  [
    "checkOpened",
    [opened.graph],
    "checkOpened takes what openCompany returned, and got an object. Write checkOpened(openCompany(file)).",
  ],
  [
    "checkOpened",
    [opened, null],
    "The options of checkOpened must be an object, not null. Write checkOpened(opened, { now: '2026-03-31' }).",
  ],
] as const)("%s(%o) says what is wrong", (name, values, message) => {
  expect(() => library[name]?.(...values)).toThrow(new TypeError(message));
});

test.each([
  [
    "drawChart",
    [undefined, { formats: ["svg"] }],
    "The graph that drawChart got is undefined: the company names neither an officer nor a department that can be read. The findings of loadCompany say why.",
  ],
  [
    "drawChart",
    [opened, { formats: ["svg"] }],
    "drawChart takes the graph of a company, and got an opened company. Pass its 'graph'.",
  ],
  [
    "drawChart",
    [FILE, { formats: ["svg"] }],
    "drawChart takes the graph of a company, and got an object. Pass the 'graph' of loadCompany.",
  ],
  [
    "drawChart",
    [opened.graph],
    'The options of drawChart must be an object, not undefined. Write drawChart(graph, { formats: ["svg"] }).',
  ],
  [
    "drawChart",
    [opened.graph, { format: "svg" }],
    "'formats' of drawChart must be a list of formats, not undefined. Write drawChart(graph, { formats: [\"svg\"] }).",
  ],
  [
    "drawChart",
    [opened.graph, { formats: ["gif"] }],
    "'formats' of drawChart cannot hold 'gif'. Known: svg, png, pdf, pptx, html, txt.",
  ],
  [
    "drawChart",
    [opened.graph, { formats: ["svg"] }, "drawer"],
    "The options of drawChart must be an object, not 'drawer'. Write drawChart(graph, options, await createDrawer()).",
  ],
  [
    "exportCompany",
    [FILE.content, { to: "csv" }],
    'exportCompany takes a file, { path, content }, and got a string. Write exportCompany({ path: "company.yaml", content: text }).',
  ],
  [
    "exportCompany",
    [[], { to: "csv" }],
    "The list of files of exportCompany is empty. Put the company file first, then those it includes.",
  ],
  [
    "exportCompany",
    [[SHAPE], { to: "csv" }],
    "Entry 0 of the files of exportCompany is a file whose 'content' is undefined, not a string or bytes. Write exportCompany([{ path: \"company.yaml\", content: text }]).",
  ],
  [
    "exportCompany",
    [FILE],
    'The options of exportCompany must be an object, not undefined. Write exportCompany(file, { to: "mermaid" }).',
  ],
  [
    "exportCompany",
    [FILE, { to: "visio" }],
    "'to' of exportCompany cannot be 'visio'. Known: json, csv, mermaid, dot, d2, plantuml, backstage, codeowners, jsonld. Write exportCompany(file, { to: \"mermaid\" }).",
  ],
  [
    "exportCompany",
    [FILE, { to: "csv", names: "some" }],
    "'names' of exportCompany cannot be 'some'. Known: full, titles, none. Write exportCompany(file, { to: \"csv\", names: \"titles\" }).",
  ],
  [
    "exportCompany",
    [FILE, { to: "codeowners", names: "none" }],
    "'names' of exportCompany cannot be 'none' with 'codeowners', which knows owners by the links of people. Leave out 'names', or choose another 'to'.",
  ],
  [
    "importCompany",
    ["name,title"],
    "importCompany takes a list of files, and got 'name,title'. Write importCompany([{ path: \"company.yaml\", content: text }]).",
  ],
  [
    "importCompany",
    [[{ path: "people.csv", content: "name\nAna\n" }], "title"],
    "The options of importCompany must be an object, not 'title'. Write importCompany(files, { map: \"Job Title=title\" }).",
  ],
] as const)("%s(%o) is refused with what is wrong", async (name, values, message) => {
  await expect(library[name]?.(...values)).rejects.toThrow(new TypeError(message));
});

test("the formats of the library are those of the exporters", () => {
  expect(CHART_FORMATS).toEqual(EXPORTERS.map(({ id }) => id));
});

test("the formats for other programs are those of the bridges", () => {
  expect(EXPORT_TARGETS).toEqual(BRIDGES.map(({ id }) => id));
});

test("a company in several files is written for another program, with and without names", async () => {
  const list = [
    {
      path: "org/company.yaml",
      content:
        "company: A\nofficers: [{ id: cto, role: CTO, name: Mei Lin }]\ndepartments: [{ include: parts/*.yaml }]\n",
    },
    { path: "org/parts/labs.yaml", content: "{ id: labs, name: Labs, officer: cto }\n" },
  ];
  const { text, remarks } = await orgwright.exportCompany(list, { to: "mermaid" });
  expect(text).toMatch(/^flowchart/mu);
  expect(text).toContain("Labs");
  expect(text).toContain("Mei Lin");
  expect(remarks).toEqual([]);
  const { text: nameless } = await orgwright.exportCompany(list, { to: "mermaid", names: "titles" });
  expect(nameless).not.toContain("Mei Lin");
  const { text: json } = await orgwright.exportCompany(FILE, { to: "json" });
  expect(JSON.parse(json)).toMatchObject({ company: { name: "A" } });
});

test("a company that cannot be read is not exported", async () => {
  await expect(orgwright.exportCompany({ path: "x.yaml", content: "[" }, { to: "csv" })).rejects.toThrow(
    new RangeError(
      "'x.yaml' is not YAML, or names neither an officer nor a department, so it cannot be exported. checkCompany says what is wrong.",
    ),
  );
});

test("bytes are as good as a text", () => {
  const content = new TextEncoder().encode(FILE.content);
  expect(orgwright.checkCompany([{ ...FILE, content }])).toEqual(orgwright.checkCompany([FILE]));
});

test("a table of people becomes a company file and a review", async () => {
  const table = { path: "people.csv", content: "Name,Title,Manager\nAda Okafor,CEO,\nTom Berg,CIO,Ada Okafor\n" };
  const { files, review } = await orgwright.importCompany([table], { name: "org/company.yaml" });
  expect(files.map(({ path }) => path)).toEqual(["org/company.yaml"]);
  expect(files[0]?.content).toContain("role: CIO");
  expect(review.counts).toMatchObject({ rows: 2, posts: 2, officers: 2 });
});
