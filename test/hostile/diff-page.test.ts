/** The page of a difference holds texts of strangers between markup of ours: none of them becomes an element or a link. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeDiffPage } from "../../src/differences.js";
import { compareOpened, createDrawer, loadCompany } from "../../src/pipeline.js";
import type { Drawer } from "../../src/pipeline.js";
import { HOSTILE_CASES } from "./cases.js";
import { placeFiles } from "./place.js";

let folder = "";
let drawer: Drawer;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-hostile-"));
  drawer = await createDrawer();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** One in six: the others differ in what the chart does with them, which `hostile.test.ts` looks at. */
const MARKUP = HOSTILE_CASES.filter(({ name, isLarge }) => /^(E8|X\d)/u.test(name) && isLarge !== true).filter(
  (_, index) => index % 6 === 0,
);
const PLAIN = "company: Plain\nofficers:\n  - { id: ceo, role: CEO }\ndepartments:\n  - { name: Desk, officer: ceo }\n";

test("there are texts enough", () => {
  expect(MARKUP.length).toBeGreaterThan(40);
});

test.each(MARKUP.map((one) => [one.name, one] as const))("%s", async (_, one) => {
  const root = placeFiles(one, mkdtempSync(path.join(folder, "case-")));
  const file = path.join(root, "company.yaml");
  const { graph, findings } = loadCompany({ path: file, content: readFileSync(file) });
  const plain = loadCompany({ path: "plain.yaml", content: PLAIN });
  if (graph === undefined || plain.graph === undefined) return;
  const before = { name: '"><script>alert(1)</script>', graph: plain.graph, findings: plain.findings };
  const after = { name: "company.yaml", graph, findings };
  const page = await writeDiffPage({ before, after, compared: compareOpened(before, after) }, {}, drawer);
  const { document } = new JSDOM(page).window;
  expect(
    document.querySelectorAll("script,iframe,img,object,embed,link,base,form,foreignObject,image,use"),
  ).toHaveLength(0);
  const attributes = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
  expect(attributes.filter(({ name }) => /^(on|src|xlink:|style)/iu.test(name)).map(({ name }) => name)).toEqual([]);
  const links = attributes.filter(({ name }) => name === "href");
  expect(links.filter(({ value }) => !value.startsWith("#")).map(({ value }) => value)).toEqual([]);
  expect(document.querySelectorAll("main svg")).toHaveLength(2);
});
