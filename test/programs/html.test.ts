/** Pages to explore that `render -f html` writes, opened from the disk in a real browser, by mouse and by keyboard. */
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
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
  await page.getByLabel("Search names, titles and areas").fill("zeppelins");
  await expect.poll(() => page.locator(".answer").textContent()).toContain("Nothing in this company");
  expect(await page.locator("output").textContent()).toBe("no hit");
});

test("a question is answered in a sentence while it is typed, in everyday words too", async () => {
  const { page, item } = await open(draw("examples/northwind-bank.yaml"));
  const answer = () => page.locator(".answer").textContent();
  await page.keyboard.press("/");
  await page.keyboard.type("who answers for incident response");
  await expect.poll(answer).toBe("CISO (Sofía Ruiz, interim) answers for 'Incident Response'.");
  await page.getByLabel("Search names, titles and areas").fill("laptops");
  await expect.poll(answer).toBe("CIO (Tom Berg) answers for 'Service Desk'.");
  await page.keyboard.press("ArrowDown");
  expect(await page.locator(".answers button:focus").textContent()).toContain("Service Desk");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByLabel("Details").textContent()).toContain("CIO answers for it");
  expect(await item("Service Desk").getAttribute("aria-selected")).toBe("true");
  await page.getByLabel("Search names, titles and areas").fill("security");
  await expect.poll(answer).toBe("CISO (Sofía Ruiz, interim) answers for all of these.");
  await page.locator(".answers button").nth(1).click();
  expect(await page.locator(".answers button").count()).toBe(0);
  await page.keyboard.press("Escape");
  expect(await page.locator(".answers").isVisible()).toBe(false);
});

test("everything above a box folds away, and comes back step by step or at once", async () => {
  const { page, item } = await open(draw("examples/northwind-bank.yaml"));
  const top = () => page.locator("[role=treeitem]").first().getAttribute("data-node");
  await item("IT Operations").hover();
  await item("IT Operations").locator(".fold").click();
  await expect.poll(top).toBe("it-operations");
  expect(await item("IT Operations").locator(".up").textContent()).toBe("+3");
  await item("IT Operations").locator(".up").click();
  await expect.poll(top).toBe("cio");
  await item("IT Operations").focus();
  await page.keyboard.press("u");
  await expect.poll(top).toBe("ceo");
  await page.keyboard.press("Escape");
  await expect.poll(top).toBe("board");
  await item("IT Operations").click();
  await page.getByRole("button", { name: "Only this branch" }).click();
  await expect.poll(top).toBe("it-operations");
  await page.getByLabel("Boxes above").getByRole("button", { name: "CIO" }).click();
  await expect.poll(top).toBe("cio");
});

test("details are closed, and the focus goes back to the box", async () => {
  const { page, item } = await open(draw("examples/northwind-bank.yaml"));
  await item("Finance").click();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  expect(await page.locator(".details").isVisible()).toBe(false);
  expect(await page.locator("[role=treeitem]:focus").getAttribute("data-node")).toBe("finance");
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
  const { page, item } = await open(draw("examples/northwind-bank.yaml"));
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
  await item("Finance").focus();
  await page.keyboard.press("+");
  await expect.poll(scale).toBeCloseTo(fitted * 1.4, 3);
  await page.keyboard.press("-");
  await expect.poll(scale).toBeCloseTo(fitted, 3);
  const place = async () => (await item("Finance").boundingBox())?.x ?? 0;
  const before = await place();
  await page.keyboard.press("Shift+ArrowLeft");
  expect((await place()) - before).toBeCloseTo(80, 0);
  expect(await page.locator("[role=treeitem]:focus").getAttribute("data-node")).toBe("finance");
});

test("the picture in the page is the one that the page draws itself", async () => {
  const { page } = await open(draw("test/samples/org-600.yaml"));
  const picture = page.locator(".layer > svg:not(.lines)");
  const first = await picture.evaluate((svg) => svg.outerHTML);
  const places = await page.locator(".tree").evaluate((tree) => tree.innerHTML);
  const closed = page.locator("[role=treeitem][aria-expanded=false]").first();
  const node = (await closed.getAttribute("data-node")) ?? "";
  await closed.locator(".toggle").click();
  await expect.poll(() => page.locator(`[data-node="${node}"]`).getAttribute("aria-expanded")).toBe("true");
  await page.getByLabel("View").selectOption("matrix");
  await expect.poll(() => page.locator("[role=treeitem]").count()).toBe(0);
  await expect.poll(() => page.url()).toContain("view=matrix");
  await page.evaluate(() => {
    location.hash = "#";
  });
  await expect.poll(() => page.locator(".tree").evaluate((tree) => tree.innerHTML)).toBe(places);
  expect(await picture.evaluate((svg) => svg.outerHTML)).toBe(first);
});

test("a company of thousands opens collapsed", async () => {
  const { page } = await open(draw("test/samples/org-600.yaml"));
  const items = await page.locator("[role=treeitem]").count();
  expect(items).toBeGreaterThan(20);
  expect(items).toBeLessThanOrEqual(140);
});

test("withheld names are nowhere in the file, packed or not", () => {
  const withNames = readWhole(draw("examples/northwind-bank.yaml"));
  const without = readWhole(draw("examples/northwind-bank.yaml", "--names", "titles"));
  for (const name of ["Ada Okafor", "Tom Berg", "Mei Lin", "Sofía Ruiz", "Darius Bakhtiari"]) {
    expect(withNames.split(name).length).toBeGreaterThan(2);
    expect(without).not.toContain(name);
  }
});

/** Returns the text of a page with all of its packed parts. */
function readWhole(file: string): string {
  const text = readFileSync(file, "utf8");
  const parts = [...text.matchAll(/<script type="text\/plain"[^>]*>([^<]*)/gu)];
  expect(parts.map(([tag]) => /class="([^"]*)/u.exec(tag)?.[1])).toEqual([
    "company",
    "font-400",
    "font-600",
    "program",
  ]);
  return text + parts.map(([, packed = ""]) => inflateSync(Buffer.from(packed, "base64")).toString()).join("");
}

test("a hostile company runs nothing", async () => {
  const company = inFolder("hostile.yaml");
  writeFileSync(company, HOSTILE);
  const { page, item } = await open(draw(company));
  await item("<!-- </main>").click();
  expect(await page.getByLabel("Details").textContent()).toContain("<!-- </main>");
  expect(await page.locator("img").count()).toBe(0);
});

test("150 boxes take at most 2 MB", () => {
  expect(statSync(draw("test/samples/org-150.yaml")).size).toBeLessThan(2_000_000);
});

test.each([
  ["chart", "light", 1440],
  ["chart", "dark", 1024],
  ["chart", "light", 360],
  ["matrix", "light", 1440],
  ["matrix", "dark", 360],
  ["roles", "dark", 1440],
  ["roles", "light", 360],
] as const)("axe finds nothing in the view '%s' of the theme '%s' at a width of %i px", async (view, theme, width) => {
  const { page, item } = await open(draw("examples/northwind-bank.yaml", "--theme", theme), { width });
  await item("Application and Cloud Security").click();
  await page.getByLabel("View").selectOption(view);
  await expect.poll(() => item("Finance").count()).toBe(view === "chart" ? 1 : 0);
  await page.keyboard.press("/");
  await page.keyboard.type("security");
  await page.locator(".answers button").first().waitFor();
  expect(await listViolations(page)).toEqual([]);
});

test("a page scaled to 400 % can be searched, read and moved, and nothing leaves the window", async () => {
  const { page, item } = await open(draw("examples/northwind-bank.yaml"), { width: 320, height: 256 });
  await page.keyboard.press("/");
  await page.keyboard.type("incident response");
  await expect.poll(() => page.locator(".answer").textContent()).toContain("CISO");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".details .lead").isVisible()).toBe(true);
  expect(await page.locator(".details .lead").evaluate((lead) => lead.getBoundingClientRect().bottom)).toBeLessThan(
    256,
  );
  await page.getByRole("button", { name: "Close", exact: true }).click();
  const box = await item("Incident Response").boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(256);
  await page.getByRole("button", { name: "Close all" }).click();
  await expect.poll(() => item("Incident Response").count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await listViolations(page)).toEqual([]);
});

/** Returns the rules of axe that a page breaks, each with one element. */
async function listViolations(page: Page): Promise<unknown> {
  // A page's own policy refuses scripts of others, so axe comes by the protocol of the browser.
  const context = await page.context().newCDPSession(page);
  await context.send("Runtime.evaluate", { expression: AXE });
  const { result } = await context.send("Runtime.evaluate", {
    expression:
      "axe.run(document).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes[0].html])))",
    awaitPromise: true,
  });
  return JSON.parse(String(result.value));
}
