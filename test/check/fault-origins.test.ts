import { expect, test } from "vitest";
import { at, atCompany, atKeys } from "../../src/check/fault-origins.js";
import type { GraphNode } from "../../src/model/graph.js";
import type { Origin } from "../../src/model/source.js";

const origin: Origin = { file: "a.yaml", path: ["departments", 2] };
const pathsOf = (places: readonly Origin[]) => places.map(({ file, path }) => `${file} ${path.join(".")}`);

test("the keys in the order asked for, then the entry itself", () => {
  expect(pathsOf(atKeys(origin, "officer", ["heads", 1]))).toEqual([
    "a.yaml departments.2.officer",
    "a.yaml departments.2.heads.1",
    "a.yaml departments.2",
  ]);
  expect(pathsOf(atKeys(origin))).toEqual(["a.yaml departments.2", "a.yaml departments.2"]);
});

test.each<[GraphNode["kind"], readonly string[]]>([
  ["officer", ["role", "id", "name"]],
  ["unit", ["name", "id"]],
  ["post", ["title", "name", "names", "id"]],
  ["committee", ["name", "id"]],
])("a fault of an entry of the kind %s stands at the key, else at what names the entry", (kind, naming) => {
  const paths = pathsOf(at({ kind, origin }, "reportsTo"));
  expect(paths).toEqual([
    ...["reportsTo", ...naming].map((key) => `a.yaml departments.2.${key}`),
    "a.yaml departments.2",
  ]);
});

test("the company stands at its name, however it is written", () => {
  const company = { name: "A", origin: { file: "a.yaml", path: [] } };
  expect(pathsOf(atCompany({ company } as unknown as Parameters<typeof atCompany>[0]))).toEqual([
    "a.yaml company.name",
    "a.yaml company",
    "a.yaml ",
  ]);
});
