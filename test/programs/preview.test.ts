/** The page of 'preview' in a real browser follows its files, and asks its own server only. */
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { soon, usePreviews, writeSmallCompany } from "../support/preview.js";

const BANK = readFileSync("examples/northwind-bank.yaml", "utf8");
const { inFolder, place, start, open, troubles } = usePreviews();

const transformOf = (page: Page) =>
  page.locator(".chart .layer").evaluate((layer) => (layer as HTMLElement).style.transform);

test("a save is shown, and zoom, place, closed boxes and the selected box stay", async () => {
  const at = place("save", { "company.yaml": BANK });
  const { page, item } = await open((await start(at("company.yaml"))).address);
  await item("Finance").locator(".toggle").click();
  await soon(() => item("Treasury").count()).toBe(0);
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
  const at = place("broken", { "company.yaml": writeSmallCompany("Helpdesk") });
  const { page, item } = await open((await start(at("company.yaml"))).address);
  await item("Helpdesk").waitFor();
  const alert = page.getByRole("alert");
  const filter = () => page.locator(".chart .pane").evaluate((pane) => getComputedStyle(pane).filter);
  expect(await alert.textContent()).toBe("");
  writeFileSync(at("company.yaml"), writeSmallCompany("Helpdesk") + "\tx: [");
  await soon(() => alert.textContent()).toContain("tab");
  expect(await alert.textContent()).toContain("company.yaml:6:1");
  expect(await alert.textContent()).toContain("the last one that could be drawn");
  expect(await filter()).toContain("grayscale");
  expect(await item("Helpdesk").count()).toBe(1);
  // A page that is opened meanwhile shows the same.
  const later = await open(page.url());
  await later.item("Helpdesk").waitFor();
  expect(await later.page.getByRole("alert").textContent()).toContain("tab");
  rmSync(at("company.yaml"));
  await soon(() => alert.textContent()).toContain("There is no");
  writeFileSync(at("company.yaml"), writeSmallCompany("Service Desk"));
  await item("Service Desk").waitFor();
  await soon(() => alert.textContent()).toBe("");
  expect(await filter()).toBe("none");
});

test("a file that is broken from the start is shown once it is mended", async () => {
  const at = place("broken-first", { "company.yaml": "company: [" });
  const { page, item } = await open((await start(at("company.yaml"))).address);
  await soon(() => page.getByRole("alert").textContent()).toContain("nothing to draw yet");
  writeFileSync(at("company.yaml"), writeSmallCompany("Helpdesk"));
  await item("Helpdesk").waitFor();
});

test("a hundred saves in ten seconds end with the last state", async () => {
  const at = place("hundred", { "company.yaml": writeSmallCompany("Helpdesk") });
  const { page, item } = await open((await start(at("company.yaml"))).address);
  await item("Helpdesk").waitFor();
  for (let save = 1; save <= 100; save++) {
    writeFileSync(at("company.yaml"), writeSmallCompany(`Helpdesk ${String(save)}`));
    await page.waitForTimeout(100);
  }
  await item("Helpdesk 100").waitFor({ timeout: 3000 });
});

test("editors that rename a new file over the old one, and files deleted and restored", async () => {
  const at = place("renamed", { "company.yaml": writeSmallCompany("Helpdesk") });
  const { item } = await open((await start(at("company.yaml"))).address);
  await item("Helpdesk").waitFor();
  for (const name of ["First", "Second", "Third"]) {
    writeFileSync(at(".company.yaml.swp"), writeSmallCompany(name));
    renameSync(at(".company.yaml.swp"), at("company.yaml"));
    await item(name).waitFor();
  }
  rmSync(at("company.yaml"));
  writeFileSync(at("company.yaml"), writeSmallCompany("Fourth"));
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
  await soon(() => item("Team A").count()).toBe(0);
  writeFileSync(at("orgwright.config.yaml"), "theme: dark\n");
  await soon(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  writeFileSync(at("orgwright.config.yaml"), "theme: [\n");
  await soon(() => page.getByRole("alert").textContent()).toContain("orgwright.config.yaml:");
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
  const at = place("ended", { "company.yaml": writeSmallCompany("Helpdesk") });
  const run = await start(at("company.yaml"));
  const { page, item } = await open(run.address);
  await item("Helpdesk").waitFor();
  expect(await run.stop()).toBe(0);
  await soon(() => page.getByRole("alert").textContent()).toContain("The preview has ended");
  // The browser itself reports that nobody answers any more.
  expect(troubles.splice(0).every((text) => /ERR_(?:CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING)/u.test(text))).toBe(
    true,
  );
});

test("nothing is written beside the files", async () => {
  const at = place("clean", { "company.yaml": writeSmallCompany("Helpdesk") });
  cpSync(at("."), inFolder("clean-copy"), { recursive: true });
  const { item } = await open((await start(at("company.yaml"))).address);
  await item("Helpdesk").waitFor();
  expect(() => execFileSync("diff", ["-r", at("."), inFolder("clean-copy")])).not.toThrow();
});
