/** Pages to explore: links to a state, dotted lines and details of a box, the small picture of a large chart, and print. */
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { useExploredPages } from "../support/explored-pages.js";

const DETAILED = `company: Detailed
officers:
  - { id: cio, role: CIO, name: Ada Okafor, links: { Charter: "https://wiki.example/cio" } }
departments:
  - id: it
    name: IT
    officer: cio
    purpose: Runs what everybody uses
    focus: [cio.vendor-management]
    responsible: [ops]
    consulted: [cio]
    informed: [ops]
    links: { Write to IT: "mailto:it@example.org" }
    people: [{ id: desk, name: Tom Berg, title: Lead of the desk }, { title: Analyst, status: vacant }]
    teams: [{ id: ops, name: Operations }]
`;

const { draw, inFolder, open } = useExploredPages();

test("a link opens a page in the state that it names, and the address follows what is shown", async () => {
  const file = draw("examples/northwind-bank.yaml");
  const { page, item } = await open(file, { state: "#unit=it-operations&q=data&lens=ciso&closed=cto,it-operations" });
  expect(await item("Board of Directors").count()).toBe(0);
  expect(await item("Data Centres").count()).toBe(0);
  expect(await page.getByLabel("Boxes above").textContent()).toContain("IT Operations");
  expect(await page.getByLabel("Search names, titles and areas").inputValue()).toBe("data");
  expect(await page.getByLabel("Show what one officer answers for").inputValue()).toBe("ciso");
  const address = () => page.evaluate(() => location.hash);
  await page.locator("[role=treeitem]").first().focus();
  await page.keyboard.press("Escape");
  await expect.poll(address).toBe("#q=data&lens=ciso&closed=cto,it-operations");
  await page.getByLabel("Search names, titles and areas").fill("a & b");
  await page.getByRole("button", { name: "Open all" }).click();
  await page.getByLabel("Show what one officer answers for").selectOption("");
  await expect.poll(address).toBe("#q=a%20%26%20b");
  await page.getByLabel("View").selectOption("matrix");
  await expect.poll(address).toBe("#view=matrix&q=a%20%26%20b");
  await page.evaluate(() => {
    location.hash = "#unit=it-operations&view=nothing&closed=no-such-box";
  });
  await expect.poll(() => item("Data Centres").count()).toBe(1);
  expect(await item("Board of Directors").count()).toBe(0);
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(3);
});

test("a link to an entry that does not exist shows the whole chart", async () => {
  const { item } = await open(draw("examples/northwind-bank.yaml"), { state: "#unit=%E0%A4%A&lens=nobody&closed" });
  expect(await item("Board of Directors").count()).toBe(1);
});

test("the box under the pointer or with the focus shows its dotted lines", async () => {
  const { page, item } = await open(draw("examples/northwind-bank.yaml"));
  const ends = () =>
    page.locator(".lines rect").evaluateAll((rects) => rects.map((rect) => rect.getAttribute("data-node")));
  await item("Application and Cloud Security").hover();
  expect(await ends()).toEqual(["engineering"]);
  expect(await page.locator(".lines path").count()).toBe(1);
  await item("Finance").hover();
  expect(await ends()).toEqual([]);
  await item("Product Engineering").focus();
  await page.mouse.move(2, 2);
  await expect.poll(ends).toEqual(["security-engineering"]);
  await item("Application and Cloud Security").click();
  const details = page.getByLabel("Details");
  expect(await details.locator("dd").allTextContents()).toContain(
    "to Product Engineering (functional: secure development)",
  );
  await item("Product Engineering").click();
  expect(await details.locator("dd").allTextContents()).toContain(
    "from Application and Cloud Security (functional: secure development)",
  );
});

test("a dotted line to a box that is closed away leads to the box that hides it", async () => {
  const { page, item } = await open(draw("examples/northwind-bank.yaml"), { state: "#closed=cto" });
  await item("Application and Cloud Security").focus();
  expect(await page.locator(".lines rect").getAttribute("data-node")).toBe("cto");
});

test("details name purpose, areas, responsibilities, people and links", async () => {
  const company = inFolder("detailed.yaml");
  writeFileSync(company, DETAILED);
  const { page, item } = await open(draw(company));
  await item("IT").click();
  const details = page.getByLabel("Details");
  expect(await details.locator("dt, dd").allTextContents()).toEqual([
    ...["Purpose", "Runs what everybody uses", "Focus areas", "Vendor management", "Responsible", "Operations"],
    ...["Consulted", "CIO", "Informed", "Operations", "People", "Lead of the desk: Tom Berg", "Analyst: vacant"],
  ]);
  const link = details.getByRole("link");
  expect(await link.getAttribute("href")).toBe("mailto:it@example.org");
  expect(await link.getAttribute("rel")).toBe("noreferrer");
  const nameless = await open(draw(company, "--names", "titles"));
  await nameless.item("IT").click();
  expect(await nameless.page.getByLabel("Details").locator("dd").allTextContents()).toContain("Lead of the desk");
  expect(await nameless.page.getByLabel("Details").textContent()).not.toContain("Tom Berg");
});

test("a chart of 300 boxes has a small picture, which moves the large one; a smaller chart has none", async () => {
  const { page } = await open(draw("test/samples/org-600.yaml"));
  const map = page.locator(".map");
  expect(await map.isVisible()).toBe(false);
  await page.getByRole("button", { name: "Open all" }).click();
  await map.waitFor();
  await page.getByRole("button", { name: "100 %" }).click();
  const middle = () =>
    page.locator(".map .frame").evaluate((frame) => {
      const { left, top, width, height } = frame.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    });
  const { x = 0, y = 0, width = 0, height = 0 } = (await map.boundingBox()) ?? {};
  const [from, to] = [
    { x: Math.round(x + width * 0.3), y: Math.round(y + height * 0.5) },
    { x: Math.round(x + width * 0.7), y: Math.round(y + height * 0.5) },
  ];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await expect.poll(async () => Math.abs((await middle()).x - from.x)).toBeLessThanOrEqual(2);
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.abs((await middle()).x - to.x)).toBeLessThanOrEqual(2);
  await page.mouse.move(from.x, from.y);
  expect(Math.abs((await middle()).x - to.x)).toBeLessThanOrEqual(2);
});

test("print puts the whole picture on one sheet, without bars", async () => {
  const { page, item } = await open(draw("examples/northwind-bank.yaml"));
  await item("IT Operations").click();
  await page.getByRole("button", { name: "100 %" }).click();
  const sheets = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)?.length;
  expect(sheets(await page.pdf({ landscape: true }))).toBe(1);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 1000, height: 700 });
  const picture = await page.locator(".layer > svg").first().boundingBox();
  expect(picture?.x).toBeGreaterThanOrEqual(0);
  expect((picture?.x ?? 0) + (picture?.width ?? 0)).toBeLessThanOrEqual(1000);
  expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThanOrEqual(700);
  for (const part of [".bar", ".tree", ".lines", ".details", ".map"])
    expect(await page.locator(part).isVisible()).toBe(false);
});
