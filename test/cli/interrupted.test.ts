/** A run that is stopped with Ctrl-C half-way leaves the folder as it was. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { generateCompany } from "../bench/generate.mjs";

const MAIN = path.join(import.meta.dirname, "../../dist/cli/main.js");
const COMPANY = "company: Northwind Bikes\nofficers: [{ id: cto, role: CTO }]\n";

test("an interrupted run leaves no temporary file", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
  try {
    writeFileSync(path.join(folder, "company.yaml"), COMPANY);
    const out = path.join(folder, "out");
    mkdirSync(out);
    // Nobody reads this pipe: the run waits here, with the picture prepared and not yet in its place.
    expect(spawnSync("mkfifo", [path.join(out, "company.txt")]).status).toBe(0);
    const run = spawn(process.execPath, [MAIN, "render", "company.yaml", "-f", "svg,txt"], { cwd: folder });
    const ended = once(run, "exit");
    const isPrepared = () => readdirSync(out).some((name) => /^\.orgwright-.*\.tmp$/.test(name));
    for (let tries = 0; !isPrepared() && tries < 300; tries++) await setTimeout(100);
    expect(isPrepared()).toBe(true);

    run.kill("SIGINT");
    expect(await ended).toEqual([null, "SIGINT"]);
    expect(readdirSync(out)).toEqual(["company.txt"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a run that is interrupted between two pages leaves neither files nor the folder it made", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
  try {
    writeFileSync(path.join(folder, "company.yaml"), generateCompany(1500));
    const run = spawn(process.execPath, [MAIN, "render", "company.yaml", "--page", "slide"], { cwd: folder });
    const ended = once(run, "exit");
    const out = path.join(folder, "out");
    const countPages = () => (existsSync(out) ? readdirSync(out).length : 0);
    for (let tries = 0; countPages() < 2 && run.exitCode === null && tries < 3000; tries++) await setTimeout(10);
    expect(countPages()).toBeGreaterThan(1);

    run.kill("SIGINT");
    expect(await ended).toEqual([null, "SIGINT"]);
    expect(readdirSync(folder)).toEqual(["company.yaml"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
