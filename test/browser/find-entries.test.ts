import { expect, test } from "vitest";
import { findEntries, indexEntries } from "../../src/browser/find-entries.js";
import { openCompany } from "../../src/pipeline.js";

const COMPANY = `company: X
officers: [{ id: cio, role: CIO, name: Ana Müller }]
departments:
  - { id: it, name: IT Operations, officer: cio, head: { name: Jan Dvořák, title: Director }, focus: [cio.it-governance] }
  - { id: desk, name: Service Desk }
people: [{ id: lead, title: Team Lead, name: Eda Kaya, department: desk }]
`;
const { graph } = openCompany({ path: "company.yaml", content: COMPANY });
if (graph === undefined) throw new Error("the company has a graph");
const index = indexEntries(graph);

test.each([
  ["muller", ["cio"]],
  ["chief information", ["cio"]],
  ["DVORAK director", ["it"]],
  ["governance", ["it"]],
  ["desk service", ["desk"]],
  ["er", ["it", "desk", "cio"]],
  ["eda", ["lead"]],
  ["nobody", []],
  ["  ", []],
])("'%s' finds %j", (question, nodes) => {
  expect(findEntries(index, question).map(({ node }) => node)).toEqual(nodes);
});
