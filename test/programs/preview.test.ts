/** The page of 'preview' in a real browser: it follows its files, by mouse and by keyboard, and asks its own server only. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { usePreviews } from "../support/preview.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const BANK = readFileSync("examples/northwind-bank.yaml", "utf8");
const { inFolder, start, open, troubles } = usePreviews();

/** Writes files into a new folder. Returns a function that finds them. */
function place(name: string, files: Readonly<Record<string, string>>): (file: string) => string {
  const at = (file: string) => path.join(inFolder(name), file);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), content);
  }
  return at;
}

function commitAll(folder: string): void {
  const git = (...words: readonly string[]) => execFileSync("git", words, { cwd: folder, stdio: "pipe" });
  git("init", "--quiet");
  git("add", ".");
  git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "--quiet", "--message", "First");
}

const company = (...departments: readonly string[]) =>
  `company: Small\nofficers:\n  - { id: cio, role: CIO, name: Ada }\ndepartments:\n${departments
    .map((name) => `  - { name: ${name}, officer: cio }\n`)
    .join("")}`;

const transformOf = (page: Page) =>
  page.locator(".chart .layer").evaluate((layer) => (layer as HTMLElement).style.transform);

test("a save is shown, and zoom, place, closed boxes and the selected box stay", async () => {
  const at = place("save", { "company.yaml": BANK });
  const { page, item } = await open((await start(at("company.yaml"))).address);
  await item("Finance").locator(".toggle").click();
  await expect.poll(() => item("Treasury").count()).toBe(0);
  await item("Banking Operations").click();
  await page.getByRole("button", { name: "Larger" }).click();
  await page.waitForTimeout(400);
  const before = await transformOf(page);
  // The name is as long as before, so that no box has another place.
  writeFileSync(at("company.yaml"), BANK.replace("Data Centres", "Date Centres"));
  await item("Date Centres").waitFor();
  expect(await transformOf(page)).toBe(before);
  expect(await item("Treasury").count()).toBe(0);
  expect(await page.locator("[aria-selected=true]").getAttribute("aria-label")).toMatch(/^Banking Operations/u);
  expect(await page.getByLabel("Details").textContent()).toContain("Banking Operations");
});

test("a broken file leaves the last chart, grey, with the finding on top, until it is mended", async () => {
  const at = place("broken", { "company.yaml": company("Helpdesk") });
  const { page, item } = await open((await start(at("company.yaml"))).address);
  await item("Helpdesk").waitFor();
  const alert = page.getByRole("alert");
  const filter = () => page.locator(".chart .pane").evaluate((pane) => getComputedStyle(pane).filter);
  expect(await alert.textContent()).toBe("");
  writeFileSync(at("company.yaml"), company("Helpdesk") + "\tx: [");
  await expect.poll(() => alert.textContent()).toContain("tab");
  expect(await alert.textContent()).toContain("company.yaml:6:1");
  expect(await alert.textContent()).toContain("the last one that could be drawn");
  expect(await filter()).toContain("grayscale");
  expect(await item("Helpdesk").count()).toBe(1);
  // A page that is opened meanwhile shows the same.
  const later = await open(page.url());
  await later.item("Helpdesk").waitFor();
  expect(await later.page.getByRole("alert").textContent()).toContain("tab");
  rmSync(at("company.yaml"));
  await expect.poll(() => alert.textContent()).toContain("There is no");
  writeFileSync(at("company.yaml"), company("Service Desk"));
  await item("Service Desk").waitFor();
  await expect.poll(() => alert.textContent()).toBe("");
  expect(await filter()).toBe("none");
});

test("a file that is broken from the start is shown once it is mended", async () => {
  const at = place("broken-first", { "company.yaml": "company: [" });
  const { page, item } = await open((await start(at("company.yaml"))).address);
  await expect.poll(() => page.getByRole("alert").textContent()).toContain("nothing to draw yet");
  writeFileSync(at("company.yaml"), company("Helpdesk"));
  await item("Helpdesk").waitFor();
});

test("a hundred saves in ten seconds end with the last state", async () => {
  const at = place("hundred", { "company.yaml": company("Helpdesk") });
  const { page, item } = await open((await start(at("company.yaml"))).address);
  await item("Helpdesk").waitFor();
  for (let save = 1; save <= 100; save++) {
    writeFileSync(at("company.yaml"), company(`Helpdesk ${String(save)}`));
    await page.waitForTimeout(100);
  }
  await item("Helpdesk 100").waitFor({ timeout: 3000 });
});

test("editors that rename a new file over the old one, and files deleted and restored", async () => {
  const at = place("renamed", { "company.yaml": company("Helpdesk") });
  const { item } = await open((await start(at("company.yaml"))).address);
  await item("Helpdesk").waitFor();
  for (const name of ["First", "Second", "Third"]) {
    writeFileSync(at(".company.yaml.swp"), company(name));
    renameSync(at(".company.yaml.swp"), at("company.yaml"));
    await item(name).waitFor();
  }
  rmSync(at("company.yaml"));
  writeFileSync(at("company.yaml"), company("Fourth"));
  await item("Fourth").waitFor();
});

test("included files, new ones among them, and the config file are followed", async () => {
  const at = place("included", {
    "company.yaml":
      "company: Parts\nofficers:\n  - { id: cio, role: CIO }\n  - { id: cto, role: CTO }\ndepartments:\n  - include: teams/*.yaml\n  - include: later.yaml\n",
    "teams/a.yaml": "name: Team A\nofficer: cio\n",
  });
  const { page, item } = await open((await start(at("company.yaml"))).address);
  await item("Team A").waitFor();
  writeFileSync(at("teams/b.yaml"), "name: Team B\nofficer: cto\n");
  await item("Team B").waitFor();
  writeFileSync(at("later.yaml"), "name: Team Later\nofficer: cto\n");
  await item("Team Later").waitFor();
  rmSync(at("teams/a.yaml"));
  await expect.poll(() => item("Team A").count()).toBe(0);
  writeFileSync(at("orgwright.config.yaml"), "theme: dark\n");
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  writeFileSync(at("orgwright.config.yaml"), "theme: [\n");
  await expect.poll(() => page.getByRole("alert").textContent()).toContain("orgwright.config.yaml:");
});

test("findings lead to their box and to the editor, with the mouse and with the keyboard", async () => {
  const at = place("findings", { "bank & co.yaml": BANK });
  const { page, item } = await open((await start(at("bank & co.yaml"))).address);
  await item("Board of Directors").waitFor();
  await page.getByRole("button", { name: "Close all" }).click();
  await expect.poll(() => item("Fraud Desk").count()).toBe(0);
  await page.getByRole("button", { name: "findings" }).click();
  const panel = page.getByRole("complementary", { name: "Findings" });
  await panel.getByRole("button", { name: "2 answer for 'Fraud Desk'" }).click();
  await expect.poll(() => page.locator("[role=treeitem]:focus").getAttribute("aria-label")).toMatch(/^Fraud Desk/u);
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
  await expect
    .poll(() => page.locator("[role=treeitem]:focus").getAttribute("aria-label"))
    .toMatch(/^Data and Analytics/u);
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
  await expect.poll(() => picture.textContent()).toContain("was Data Centres");
  expect(await compare.getAttribute("aria-pressed")).toBe("true");
  expect(await page.locator(".chart").isVisible()).toBe(false);
  const moved = () => page.locator(".changes .layer").evaluate((layer) => (layer as HTMLElement).style.transform);
  const fitted = await moved();
  await page.getByLabel("arrow keys move the picture").press("ArrowLeft");
  await expect.poll(moved).not.toBe(fitted);
  await page.getByRole("toolbar", { name: "Picture of the changes" }).getByRole("button", { name: "Fit" }).click();
  await expect.poll(moved).toBe(fitted);
  writeFileSync(at("company.yaml"), BANK.replace("Data Centres", "Data Barns"));
  await expect.poll(() => picture.textContent()).toContain("Data Barns");
  await compare.click();
  expect(await item("Data Barns").isVisible()).toBe(true);

  const alone = place("alone", { "company.yaml": BANK });
  const other = await open((await start(alone("company.yaml"))).address);
  await other.item("Data Centres").waitFor();
  expect(await other.page.getByRole("button", { name: "Changes since" }).isVisible()).toBe(false);
});

test("several companies have a page each, and a save of one leaves the others as they are", async () => {
  const at = place("several", { "a.yaml": company("Helpdesk"), "b.yaml": company("Service Desk") });
  const { address } = await start(at("."));
  const first = await open(address);
  await first.item("Helpdesk").waitFor();
  await first.page.getByRole("link", { name: "b.yaml" }).press("Enter");
  await first.item("Service Desk").waitFor();
  expect(await first.page.title()).toContain("b.yaml");
  writeFileSync(at("b.yaml"), company("Network"));
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

test("names that are withheld never leave the program, and neither do findings that hold them", async () => {
  const at = place("names", { "company.yaml": BANK });
  const { address } = await start(at("company.yaml"), "--names", "titles");
  const state = await (await fetch(`${address}state-1`)).text();
  for (const name of ["Ada Okafor", "Tom Berg", "Mei Lin", "Sofía Ruiz", "Darius Bakhtiari"]) {
    expect(BANK).toContain(name);
    expect(state).not.toContain(name);
  }
});

test("the end of the preview is told, and Ctrl-C is a success", async () => {
  const at = place("ended", { "company.yaml": company("Helpdesk") });
  const run = await start(at("company.yaml"));
  const { page, item } = await open(run.address);
  await item("Helpdesk").waitFor();
  expect(await run.stop()).toBe(0);
  await expect.poll(() => page.getByRole("alert").textContent()).toContain("The preview has ended");
  // The browser itself reports that nobody answers any more.
  expect(troubles.splice(0).every((text) => /ERR_(?:CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING)/u.test(text))).toBe(
    true,
  );
});

test("nothing is written beside the files", async () => {
  const at = place("clean", { "company.yaml": company("Helpdesk") });
  cpSync(at("."), inFolder("clean-copy"), { recursive: true });
  const { item } = await open((await start(at("company.yaml"))).address);
  await item("Helpdesk").waitFor();
  expect(() => execFileSync("diff", ["-r", at("."), inFolder("clean-copy")])).not.toThrow();
});

test.each([
  [1440, "light"],
  [1024, "dark"],
  [360, "light"],
] as const)("axe finds nothing at a width of %i px, %s", async (width, theme) => {
  const at = place(`axe-${String(width)}`, { "company.yaml": BANK, "fund.yaml": company("Helpdesk") });
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
  await expect.poll(() => page.getByRole("alert").textContent()).toContain("tab");
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
