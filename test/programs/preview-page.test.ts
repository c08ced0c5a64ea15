/** The page of 'preview' around its chart, by mouse and by keyboard: findings, changes, several companies. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { soon, usePreviews, writeSmallCompany } from "../support/preview.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const BANK = readFileSync("examples/northwind-bank.yaml", "utf8");
const { place, start, open } = usePreviews();

function commitAll(folder: string): void {
  const git = (...words: readonly string[]) => execFileSync("git", words, { cwd: folder, stdio: "pipe" });
  git("init", "--quiet");
  git("add", ".");
  git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "--quiet", "--message", "First");
}

test("findings lead to their box and to the editor, with the mouse and with the keyboard", async () => {
  const at = place("findings", { "bank & co.yaml": BANK });
  const { page, item } = await open((await start(at("bank & co.yaml"))).address);
  await item("Board of Directors").waitFor();
  const panel = page.getByRole("complementary", { name: "Findings" });
  const edges = async () => {
    const [chart, last] = await Promise.all([page.locator(".chart").boundingBox(), item("Marketing").boundingBox()]);
    return { chart: (chart?.x ?? 0) + (chart?.width ?? 0), last: (last?.x ?? 0) + (last?.width ?? 0) };
  };
  await page.getByRole("button", { name: "findings" }).click();
  // The chart makes room for the panel beside it.
  await soon(async () => {
    const { chart, last } = await edges();
    return chart < 1440 && last < chart;
  }).toBe(true);
  await page.getByRole("button", { name: "findings" }).click();
  await page.getByRole("button", { name: "Close all" }).click();
  await soon(() => item("Fraud Desk").count()).toBe(0);
  await page.getByRole("button", { name: "findings" }).click();
  await panel.getByRole("button", { name: "2 answer for 'Fraud Desk'" }).click();
  await soon(() => page.locator("[role=treeitem]:focus").getAttribute("aria-label")).toMatch(/^Fraud Desk/u);
  expect(await page.getByLabel("Details").textContent()).toContain("2 answer for 'Fraud Desk'");
  const text = await panel.textContent();
  expect(text).toMatch(/bank & co\.yaml:61:\d+/u);
  expect(text).toContain("Keep one under 'officer:', and name the others");
  const link = panel.getByRole("link", { name: "bank & co.yaml:61" });
  expect(await link.getAttribute("href")).toBe(
    `vscode://file${encodeURI(at("bank & co.yaml")).replace("&", "%26")}:61:55`,
  );
  await page.getByRole("button", { name: "Close all" }).focus();
  await page.getByRole("button", { name: "Close all" }).press("Enter");
  await panel.getByRole("button", { name: "Nobody is accountable" }).press("Enter");
  await soon(() => page.locator("[role=treeitem]:focus").getAttribute("aria-label")).toMatch(/^Data and Analytics/u);
  await page.getByRole("button", { name: "findings" }).press("Space");
  expect(await panel.isVisible()).toBe(false);
});

test("editors other than VS Code, and none", async () => {
  const at = place("editors", {
    "company.yaml": "company: X\nofficers: [{ id: cio, role: CIO, reportsTo: nobody }]\n",
  });
  const linkFor = async (editor: string) => {
    const { page } = await open((await start(at("company.yaml"), "--editor", editor)).address);
    await page.getByRole("button", { name: "finding" }).click();
    await page.locator(".panel li").first().waitFor();
    const links = page.locator(".panel a");
    return (await links.count()) === 0 ? undefined : links.first().getAttribute("href");
  };
  expect(await linkFor("cursor")).toMatch(/^cursor:\/\/file\/.*\/company\.yaml:\d+:\d+$/u);
  expect(await linkFor("idea")).toMatch(/^idea:\/\/open\?file=%2F.*company\.yaml&line=\d+&column=\d+$/u);
  expect(await linkFor("none")).toBeUndefined();
});

test("changes since the last commit are a switch, and follow the file; outside a repository there is none", async () => {
  const at = place("compared", { "company.yaml": BANK });
  commitAll(at("."));
  const { page, item } = await open((await start(at("company.yaml"))).address);
  await item("Data Centres").waitFor();
  const compare = page.getByRole("button", { name: "Changes since the last commit" });
  writeFileSync(at("company.yaml"), BANK.replace("Data Centres", "Data Halls"));
  await item("Data Halls").waitFor();
  await compare.press("Enter");
  const picture = page.locator(".changes svg");
  await soon(() => picture.textContent()).toContain("was Data Centres");
  expect(await compare.getAttribute("aria-pressed")).toBe("true");
  expect(await page.locator(".chart").isVisible()).toBe(false);
  const moved = () => page.locator(".changes .layer").evaluate((layer) => (layer as HTMLElement).style.transform);
  const fitted = await moved();
  await page.getByLabel("arrow keys move the picture").press("ArrowLeft");
  await soon(moved).not.toBe(fitted);
  await page.getByRole("toolbar", { name: "Picture of the changes" }).getByRole("button", { name: "Fit" }).click();
  await soon(moved).toBe(fitted);
  writeFileSync(at("company.yaml"), BANK.replace("Data Centres", "Data Barns"));
  await soon(() => picture.textContent()).toContain("Data Barns");
  await compare.click();
  expect(await item("Data Barns").isVisible()).toBe(true);

  const alone = place("alone", { "company.yaml": BANK });
  const other = await open((await start(alone("company.yaml"))).address);
  await other.item("Data Centres").waitFor();
  expect(await other.page.getByRole("button", { name: "Changes since" }).isVisible()).toBe(false);
});

test("several companies have a page each, and a save of one leaves the others as they are", async () => {
  const at = place("several", { "a.yaml": writeSmallCompany("Helpdesk"), "b.yaml": writeSmallCompany("Service Desk") });
  const { address } = await start(at("."));
  const first = await open(address);
  await first.item("Helpdesk").waitFor();
  await first.page.getByRole("link", { name: "b.yaml" }).press("Enter");
  await first.item("Service Desk").waitFor();
  expect(await first.page.title()).toContain("b.yaml");
  writeFileSync(at("b.yaml"), writeSmallCompany("Network"));
  await first.item("Network").waitFor();
  await first.page.getByRole("link", { name: "a.yaml" }).click();
  await first.item("Helpdesk").waitFor();
});

test("a link opens the page in a state, and the address follows", async () => {
  const at = place("state", { "company.yaml": BANK });
  const { page, item } = await open((await start(at("company.yaml"))).address, { state: "#unit=it-operations" });
  await item("Data Centres").waitFor();
  expect(await item("Board of Directors").count()).toBe(0);
  await page.locator("[role=treeitem]").first().focus();
  await page.keyboard.press("Escape");
  await item("Board of Directors").waitFor();
});

test.each([
  [1440, "light"],
  [1024, "dark"],
  [360, "light"],
] as const)("axe finds nothing at a width of %i px, %s", async (width, theme) => {
  const at = place(`axe-${String(width)}`, { "company.yaml": BANK, "fund.yaml": writeSmallCompany("Helpdesk") });
  commitAll(at("."));
  const run = await start(at("company.yaml"), at("fund.yaml"), "--theme", theme);
  const { page, item } = await open(run.address, { width });
  await item("Board of Directors").waitFor();
  await page.getByRole("button", { name: "findings" }).click();
  expect(await runAxe(page)).toEqual([]);
  await page.getByRole("button", { name: "Changes since" }).click();
  await page.locator(".changes svg").waitFor();
  expect(await runAxe(page)).toEqual([]);
  await page.getByRole("button", { name: "Changes since" }).click();
  writeFileSync(at("company.yaml"), `${BANK}\tx: [`);
  await soon(() => page.getByRole("alert").textContent()).toContain("tab");
  expect(await runAxe(page)).toEqual([]);
});

/** Runs axe, which comes by the protocol of the browser, because the page's own policy refuses scripts of others. */
async function runAxe(page: Page): Promise<unknown> {
  const context = await page.context().newCDPSession(page);
  await context.send("Runtime.evaluate", { expression: AXE });
  const { result } = await context.send("Runtime.evaluate", {
    expression:
      "axe.run(document).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes[0].html])))",
    awaitPromise: true,
  });
  return JSON.parse(String(result.value));
}
