/** 'render --watch' draws again after every change, reports what is wrong meanwhile, and ends with Ctrl-C. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startLongRun } from "../support/long-run.js";

let folder = "";
const at = (name: string) => path.join(folder, name);
const company = (name: string) =>
  `company: Small\nofficers: [{ id: cio, role: CIO }]\ndepartments: [{ name: ${name} }]\n`;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-watched-"));
  writeFileSync(at("company.yaml"), company("Helpdesk"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("every change is drawn, and a broken file keeps the last picture", async () => {
  const run = await startLongRun(["render", "company.yaml", "--watch", "-o", "chart.svg"], folder);
  const picture = () => readFileSync(at("chart.svg"), "utf8");
  expect(run.address).toBe("chart.svg");
  expect(picture()).toContain("Helpdesk");
  await expect.poll(run.notes).toContain("Ctrl-C ends the run");
  writeFileSync(at("company.yaml"), company("Network"));
  await expect.poll(picture, { timeout: 10_000 }).toContain("Network");
  writeFileSync(at("company.yaml"), "company: [");
  await expect.poll(run.notes, { timeout: 10_000 }).toContain("Nothing was drawn");
  expect(picture()).toContain("Network");
  rmSync(at("company.yaml"));
  await expect.poll(run.notes, { timeout: 10_000 }).toContain("orgwright: There is no");
  writeFileSync(at("company.yaml"), company("Printing"));
  await expect.poll(picture, { timeout: 10_000 }).toContain("Printing");
  expect(await run.stop()).toBe(0);
  expect(run.lines()).toEqual(["chart.svg", "chart.svg", "chart.svg"]);
  expect(readdirSync(folder).sort()).toEqual(["chart.svg", "company.yaml"]);
});

test("pictures in a folder of included files do not make it draw again", async () => {
  writeFileSync(
    at("company.yaml"),
    "company: Small\nofficers: [{ id: cio, role: CIO }]\ndepartments: [{ include: t*.yaml }]\n",
  );
  writeFileSync(at("team.yaml"), "name: Helpdesk\n");
  const run = await startLongRun(["render", "company.yaml", "--watch", "-o", "chart.svg"], folder);
  await wait(1500);
  const settled = run.lines().length;
  await wait(1500);
  expect(run.lines().length).toBe(settled);
  writeFileSync(at("two.yaml"), "not: a department\n");
  writeFileSync(at("third.yaml"), "name: Network\n");
  await expect.poll(() => readFileSync(at("chart.svg"), "utf8"), { timeout: 10_000 }).toContain("Network");
  expect(await run.stop()).toBe(0);
});
