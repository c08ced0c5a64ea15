/** Every way in which a file changes is seen, and other files in the same folder are passed over. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WatchedPlaces } from "../../src/cli/watch/watched-places.js";

let folder = "";
let changes = 0;
let places: WatchedPlaces;
const at = (name: string) => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-watch-"));
  changes = 0;
  places = new WatchedPlaces(() => changes++);
});
afterEach(() => {
  places.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Looks at places, as work does that reads them. */
function look(...names: readonly string[]): void {
  const { looked, end } = places.begin();
  for (const name of names) looked(at(name));
  end();
}

/** Waits until a change is seen, then forgets it. */
async function expectChange(): Promise<void> {
  await expect.poll(() => changes, { timeout: 5000, interval: 10 }).toBeGreaterThan(0);
  changes = 0;
}

test("a file that is written, renamed over, deleted and made again", async () => {
  writeFileSync(at("company.yaml"), "one");
  look("company.yaml");
  writeFileSync(at("company.yaml"), "two");
  await expectChange();
  look("company.yaml");
  writeFileSync(at("company.yaml~"), "six");
  renameSync(at("company.yaml~"), at("company.yaml"));
  await expectChange();
  look("company.yaml");
  unlinkSync(at("company.yaml"));
  await expectChange();
  look("company.yaml");
  writeFileSync(at("company.yaml"), "six");
  await expectChange();
});

test("a file that was missing in a folder that was missing", async () => {
  look("teams/it.yaml");
  mkdirSync(at("teams"));
  writeFileSync(at("teams/it.yaml"), "name: IT");
  await expectChange();
});

test("a new file in a folder that was listed", async () => {
  mkdirSync(at("teams"));
  look("teams");
  writeFileSync(at("teams/it.yaml"), "name: IT");
  await expectChange();
});

test("a folder that was replaced by another", async () => {
  mkdirSync(at("teams"));
  writeFileSync(at("teams/it.yaml"), "one");
  look("teams/it.yaml");
  renameSync(at("teams"), at("old"));
  mkdirSync(at("teams"));
  await expectChange();
  look("teams/it.yaml");
  writeFileSync(at("teams/it.yaml"), "two");
  await expectChange();
});

test("the target of a link", async () => {
  mkdirSync(at("real"));
  writeFileSync(at("real/company.yaml"), "one");
  symlinkSync("real/company.yaml", at("company.yaml"));
  look("company.yaml");
  writeFileSync(at("real/company.yaml"), "longer");
  await expectChange();
});

test("a change between the reading and the end of a round", async () => {
  writeFileSync(at("company.yaml"), "one");
  const { looked, end } = places.begin();
  looked(at("company.yaml"));
  writeFileSync(at("company.yaml"), "longer");
  end();
  await expectChange();
});

test("neighbours, and files of earlier rounds, are passed over", async () => {
  writeFileSync(at("company.yaml"), "one");
  writeFileSync(at("old.yaml"), "one");
  look("old.yaml");
  look("company.yaml");
  writeFileSync(at("old.yaml"), "longer");
  writeFileSync(at("notes.txt"), "one");
  await wait(700);
  expect(changes).toBe(0);
});

test("temporary files of this program do not count as names in a folder", async () => {
  mkdirSync(at("out"));
  look("out");
  writeFileSync(at("out/.orgwright-0-0-0-0.tmp"), "");
  await wait(700);
  expect(changes).toBe(0);
});

test("nothing is seen after the end", async () => {
  writeFileSync(at("company.yaml"), "one");
  look("company.yaml");
  places.stop();
  writeFileSync(at("company.yaml"), "longer");
  await wait(700);
  expect(changes).toBe(0);
});
