import { expect, test } from "vitest";
import { openCompany } from "../../src/pipeline.js";
import { listFacts, listLinks } from "../../src/wording/index.js";

const COMPANY_FILE = `company: X
officers:
  - { id: cio, role: CIO }
  - { id: ciso, role: CISO }
departments:
  - id: it
    name: IT
    officer: cio
    purpose: Runs what everybody uses
    focus: [cio.vendor-management]
    consulted: [cio]
    links: { Handbook: "https://wiki.example/it" }
    people: [{ id: lead, title: Lead, names: [Tom, Ana] }, { title: Analyst, status: vacant }, { name: Mei }]
  - { id: hr, name: HR, officer: none }
dotted:
  - { from: ciso, to: it }
  - { from: lead, to: hr, kind: project, note: payroll }
`;

function openGraph() {
  const { graph } = openCompany({ path: "company.yaml", content: COMPANY_FILE });
  if (graph === undefined) throw new Error("the company has a graph");
  return graph;
}

test("facts name what the box has no room for; lines of posts are lines of their unit", () => {
  expect(listFacts(openGraph(), "it").map(({ name, values }) => [name, ...values])).toEqual([
    ["Purpose", "Runs what everybody uses"],
    ["Focus areas", "Vendor management"],
    ["Consulted", "CIO"],
    ["People", "Lead: Tom and Ana", "Analyst: vacant", "Mei"],
    ["Dotted line", "from CISO", "to HR (project: payroll)"],
  ]);
});

test("the other end of a line sees where it comes from", () => {
  expect(listFacts(openGraph(), "hr")).toEqual([{ name: "Dotted line", values: ["from Lead (project: payroll)"] }]);
});

test("links are those of the entry; an entry that does not exist has neither facts nor links", () => {
  const graph = openGraph();
  expect(listLinks(graph, "it")).toEqual([{ name: "Handbook", url: "https://wiki.example/it" }]);
  expect(listFacts(graph, "nobody")).toEqual([]);
  expect(listLinks(graph, "nobody")).toEqual([]);
});
