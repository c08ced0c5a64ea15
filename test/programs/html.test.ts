/** Pages to explore that `render -f html` writes, opened from the disk in a real browser, by mouse and by keyboard. */
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { useExploredPages } from "../support/explored-pages.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const HOSTILE = `company: "</script><img src=x onerror=alert(1)>"
officers:
  - { id: cio, role: CIO, name: "<svg onload=alert(1)>" }
departments:
  - { name: "<!-- </main>", officer: cio, teams: [{ name: "javascript:alert(1)" }] }
`;

const { draw, inFolder, open } = useExploredPages();

test("a box is closed and opened with the mouse, and its count says what is below", async () => {
  const { item } = await open(draw("examples/northwind-bank.yaml"));
  expect(await item("Data Centres").count()).toBe(1);
  await item("IT Operations").locator(".toggle").click();
  await expect.poll(() => item("Data Centres").count()).toBe(0);
  expect(await item("IT Operations").getAttribute("aria-expanded")).toBe("false");
  expect(await item("IT Operations").locator(".toggle").textContent()).toBe("+4");
  await item("IT Operations").locator(".toggle").click();
  await expect.poll(() => item("Data Centres").count()).toBe(1);
});

test("the tree is walked, closed and opened with the keyboard", async () => {
  const { page, item } = await open(draw("examples/northwind-bank.yaml"));
  const current = () => page.locator("[role=treeitem]:focus").getAttribute("aria-label");
  await item("Board of Directors").focus();
  await page.keyboard.press("ArrowRight");
  expect(await current()).toMatch(/^Chief Executive Officer/u);
  await page.keyboard.press("End");
  expect(await current()).toMatch(/^People and Culture/u);
  await page.keyboard.press("Home");
  expect(await current()).toMatch(/^Board of Directors/u);
  await item("Finance").focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => item("Treasury").count()).toBe(0);
  expect(await current()).toMatch(/^Finance/u);
  await page.keyboard.press("Enter");
  await expect.poll(() => item("Treasury").count()).toBe(1);
  await page.keyboard.press("f");
  await expect.poll(() => item("Board of Directors").count()).toBe(0);
  expect(await page.getByLabel("Boxes above").textContent()).toContain("CFO");
  await page.keyboard.press("Escape");
  await expect.poll(() => item("Board of Directors").count()).toBe(1);
});

test("a search finds names, people and areas, opens what hides them, and says who answers", async () => {
  const { page, item } = await open(draw("examples/northwind-bank.yaml"));
  await page.getByRole("button", { name: "Close all" }).click();
  await expect.poll(() => item("Incident Response").count()).toBe(0);
  await page.keyboard.press("/");
  await page.keyboard.type("incident response");
  await page.keyboard.press("Enter");
  await expect.poll(() => item("Incident Response").count()).toBe(1);
  await expect.poll(() => page.getByLabel("Details").textContent()).toContain("CISO answers for it");
  await page.getByLabel("Search names, titles and areas").fill("no such thing");
  expect(await page.locator("output").textContent()).toBe("no hit");
});

test("the lens makes the units of others faint", async () => {
  const { page } = await open(draw("examples/northwind-bank.yaml"));
  await page.getByLabel("Show what one officer answers for").selectOption("ciso");
  expect(await page.locator('g[data-officer="cio"]:not(.faint)').count()).toBe(0);
  expect(await page.locator('g[data-officer="ciso"].faint').count()).toBe(0);
});

test("matrix and roles are other views of the same page", async () => {
  const { page } = await open(draw("examples/outdoor-retailer.yaml"));
  await page.getByLabel("View").selectOption("matrix");
  await expect.poll(() => page.locator("#area-ciso-incident-response").count()).toBe(1);
  await page.getByLabel("View").selectOption("roles");
  await expect.poll(() => page.locator("#role-ciso").count()).toBe(1);
});

test("the picture moves and scales", async () => {
  const { page } = await open(draw("examples/northwind-bank.yaml"));
  const scale = () =>
    page
      .locator(".layer")
      .evaluate((layer) => Number(/scale\(([\d.]+)\)/u.exec((layer as HTMLElement).style.transform)?.[1]));
  const fitted = await scale();
  await page.getByRole("button", { name: "Larger" }).click();
  await expect.poll(scale).toBeCloseTo(fitted * 1.4, 3);
  await page.getByRole("button", { name: "100 %" }).click();
  await expect.poll(scale).toBe(1);
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 400);
  await expect.poll(scale).toBeLessThan(1);
  await page.getByRole("button", { name: "Fit" }).click();
  await expect.poll(scale).toBeCloseTo(fitted, 3);
});

test("a company of thousands opens collapsed", async () => {
  const { page } = await open(draw("test/samples/org-600.yaml"));
  const items = await page.locator("[role=treeitem]").count();
  expect(items).toBeGreaterThan(20);
  expect(items).toBeLessThanOrEqual(140);
});

test("withheld names are nowhere in the file", () => {
  const text = readFileSync(draw("examples/northwind-bank.yaml", "--names", "titles"), "utf8");
  for (const name of ["Ada Okafor", "Tom Berg", "Mei Lin", "Sofía Ruiz", "Darius Bakhtiari"]) {
    expect(readFileSync("examples/northwind-bank.yaml", "utf8")).toContain(name);
    expect(text).not.toContain(name);
  }
});

test("a hostile company runs nothing", async () => {
  const company = inFolder("hostile.yaml");
  writeFileSync(company, HOSTILE);
  const { page, item } = await open(draw(company));
  await item("<!-- </main>").click();
  expect(await page.getByLabel("Details").textContent()).toContain("<!-- </main>");
  expect(await page.locator("img").count()).toBe(0);
});

test("150 boxes take at most 3 MB", () => {
  expect(statSync(draw("test/samples/org-150.yaml")).size).toBeLessThan(3_000_000);
});

test.each([1440, 1024, 360])("axe finds nothing at a width of %i px", async (width) => {
  const { page, item } = await open(
    draw("examples/northwind-bank.yaml", "--theme", width === 1024 ? "dark" : "light"),
    { width },
  );
  await item("Application and Cloud Security").click();
  // A page's own policy refuses scripts of others, so axe comes by the protocol of the browser.
  const context = await page.context().newCDPSession(page);
  await context.send("Runtime.evaluate", { expression: AXE });
  const { result } = await context.send("Runtime.evaluate", {
    expression:
      "axe.run(document).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes[0].html])))",
    awaitPromise: true,
  });
  expect(JSON.parse(String(result.value))).toEqual([]);
});
