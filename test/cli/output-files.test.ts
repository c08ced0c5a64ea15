/** Output that the one-page charts of the CLI cases cannot show: several pages, and a write that fails half-way. */
import { createHash } from "node:crypto";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { spawnSync } from "node:child_process";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { pathOfFile } from "../../src/cli/chart-target.js";
import type { FileTarget } from "../../src/cli/chart-target.js";
import { DeadlinePassed, holdTo, NO_DEADLINE } from "../../src/model/deadline.js";
import { compareOutputFile, OutputFiles, writeOutputFiles } from "../../src/cli/files/output-files.js";
import { findStaleFiles } from "../../src/cli/files/stale-files.js";
import { UsageError } from "../../src/cli/usage-error.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const target = (facts: Partial<FileTarget> = {}): FileTarget => ({
  kind: "file",
  formats: ["svg"],
  folder,
  stem: "bank",
  ...facts,
});
const svg = (page?: number) => ({ extension: ".svg", ...(page !== undefined && { page }) });
const touch = (...names: readonly string[]) => {
  for (const name of names) writeFileSync(path.join(folder, name), "old");
};

test("pages are numbered, one page is not", () => {
  expect(pathOfFile(target(), svg())).toBe(path.join(folder, "bank.svg"));
  expect(pathOfFile(target(), svg(2))).toBe(path.join(folder, "bank-2.svg"));
});

test("pages that are no longer written are stale, other files are not", async () => {
  touch("bank-1.svg", "bank-2.svg", "bank-10.svg", "bank-01.svg", "bank-2026.svg", "bank-2.png", "banker-3.svg");
  const stale = await findStaleFiles(target(), [{ path: path.join(folder, "bank.svg") }]);
  expect(stale.map((file) => path.basename(file))).toEqual(["bank-1.svg", "bank-10.svg", "bank-2.svg"]);
});

test("the single file is stale once there are pages", async () => {
  touch("bank.svg", "bank-1.svg", "bank-2.svg", "bank-3.svg");
  const written = [1, 2].map((page) => ({ path: pathOfFile(target(), svg(page)) }));
  const stale = await findStaleFiles(target(), written);
  expect(stale.map((file) => path.basename(file))).toEqual(["bank-3.svg", "bank.svg"]);
});

test("a name that the user gives is kept for one page; several pages have the names in their links", async () => {
  const own = target({ extension: ".SVG" });
  expect(pathOfFile(own, svg())).toBe(path.join(folder, "bank.SVG"));
  expect(pathOfFile(own, svg(2))).toBe(path.join(folder, "bank-2.svg"));
  touch("bank.SVG", "bank.svg", "bank-1.svg", "bank-1.SVG");
  const stale = await findStaleFiles(own, [{ path: pathOfFile(own, svg(1)) }]);
  expect(stale.map((file) => path.basename(file))).toEqual(["bank.SVG"]);
});

test("a format that holds all pages in one file leaves nothing behind", async () => {
  touch("bank-1.txt", "bank-1.svg");
  expect(await findStaleFiles(target({ formats: ["txt"] }), [])).toEqual([]);
});

test("nothing is stale in a folder that is not there", async () => {
  expect(await findStaleFiles(target({ folder: path.join(folder, "none") }), [])).toEqual([]);
});

test("files are compared byte by byte, text and bytes alike", async () => {
  touch("bank.svg");
  const file = path.join(folder, "bank.svg");
  expect(await compareOutputFile({ path: file, content: "old" })).toBe("same");
  expect(await compareOutputFile({ path: file, content: Buffer.from("old") })).toBe("same");
  expect(await compareOutputFile({ path: file, content: "olD" })).toBe("different");
  expect(await compareOutputFile({ path: path.join(folder, "none.svg"), content: "old" })).toBe("missing");
  expect(await compareOutputFile({ path: path.join(file, "below.svg"), content: "old" })).toBe("missing");
});

test("folders are made, bytes are written whole", async () => {
  const file = path.join(folder, "a", "b", "bank.svg");
  const content = "é".repeat(3_000_000);
  await writeOutputFiles([{ path: file, content }]);
  expect(readFileSync(file, "utf8")).toBe(content);
  expect(readdirSync(path.dirname(file))).toEqual(["bank.svg"]);
});

test("a write that fails leaves the old file and no temporary one", async () => {
  touch("bank.svg");
  const tooLong = path.join(folder, `${"x".repeat(252)}.svg`);
  await expect(writeOutputFiles([{ path: tooLong, content: "new" }])).rejects.toThrow(UsageError);
  mkdirSync(path.join(folder, "taken.svg"));
  await expect(writeOutputFiles([{ path: path.join(folder, "taken.svg"), content: "new" }])).rejects.toThrow(
    /Cannot write '.*taken\.svg': it is a folder\./,
  );
  expect(readdirSync(folder).sort()).toEqual(["bank.svg", "taken.svg"]);
  expect(readFileSync(path.join(folder, "bank.svg"), "utf8")).toBe("old");
});

test("all files are prepared before the first takes its place", async () => {
  touch("bank-1.svg", "bank-2.svg");
  const tooLong = path.join(folder, `${"x".repeat(252)}.svg`);
  const files = [path.join(folder, "bank-1.svg"), path.join(folder, "bank-2.svg"), tooLong];
  await expect(writeOutputFiles(files.map((file) => ({ path: file, content: "new" })))).rejects.toThrow(
    /Cannot write '.*x\.svg': the name is too long\./,
  );
  expect(readdirSync(folder).sort()).toEqual(["bank-1.svg", "bank-2.svg"]);
  for (const name of ["bank-1.svg", "bank-2.svg"]) expect(readFileSync(path.join(folder, name), "utf8")).toBe("old");
});

test("a rename that fails is reported", async () => {
  mkdirSync(path.join(folder, "empty"));
  const files = ["bank.svg", "empty"].map((name) => ({ path: path.join(folder, name), content: "new" }));
  await expect(writeOutputFiles(files)).rejects.toThrow(UsageError);
  expect(readdirSync(folder)).not.toContainEqual(expect.stringMatching(/\.tmp$/));
});

test("many files are written, each with its own content", async () => {
  const files = Array.from({ length: 40 }, (_, index) => ({
    path: path.join(folder, `bank-${index + 1}.svg`),
    content: `page ${index + 1}`,
  }));
  await writeOutputFiles(files);
  for (const file of files) expect(readFileSync(file.path, "utf8")).toBe(file.content);
  expect(readdirSync(folder)).toHaveLength(40);
});

test("no files are fine", async () => {
  await writeOutputFiles([]);
  expect(readdirSync(folder)).toEqual([]);
});

test("a file keeps its mode, a new one has the usual one", async () => {
  touch("private.svg", "usual.svg");
  const [kept, made] = ["private.svg", "new.svg"].map((name) => path.join(folder, name)) as [string, string];
  chmodSync(kept, 0o640);
  await writeOutputFiles([kept, made].map((file) => ({ path: file, content: "new" })));
  expect(statSync(kept).mode & 0o777).toBe(0o640);
  expect(statSync(made).mode & 0o777).toBe(statSync(path.join(folder, "usual.svg")).mode & 0o777);
});

test("a link is followed, and stays a link", async () => {
  mkdirSync(path.join(folder, "elsewhere"));
  touch("elsewhere/real.svg");
  const link = path.join(folder, "bank.svg");
  symlinkSync(path.join("elsewhere", "real.svg"), link);
  await writeOutputFiles([{ path: link, content: "new" }]);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(path.join(folder, "elsewhere", "real.svg"), "utf8")).toBe("new");
  expect(readdirSync(path.join(folder, "elsewhere"))).toEqual(["real.svg"]);
});

test("the old file stays in a folder that is not writable, and the reason is reported", async () => {
  touch("bank.svg");
  const file = path.join(folder, "bank.svg");
  chmodSync(folder, 0o555);
  try {
    await asSomebody(() =>
      expect(writeOutputFiles([{ path: file, content: "new" }])).rejects.toThrow(/bank\.svg': permission denied\.$/),
    );
  } finally {
    chmodSync(folder, 0o755);
  }
  expect(readdirSync(folder)).toEqual(["bank.svg"]);
  expect(readFileSync(file, "utf8")).toBe("old");
});

describe("temporary files of runs that were killed", () => {
  const markOf = (host: string) => createHash("sha256").update(host).digest("hex").slice(0, 8);
  const startOf = (pid: number | undefined) => {
    try {
      return /\) (?:\S+ ){19}(?<start>\d+)/u.exec(readFileSync(`/proc/${pid ?? 0}/stat`, "utf8"))?.groups?.start ?? "0";
    } catch {
      return "0"; // it has ended, or the system does not tell
    }
  };
  const nameOf = (pid: number, host = hostname(), start = startOf(pid)) =>
    `.orgwright-${markOf(host)}-${pid}-${start}-0123456789ab.tmp`;
  const over = () => spawnSync(process.execPath, ["--version"]).pid;
  const write = () => writeOutputFiles([{ path: path.join(folder, "bank.svg"), content: "new" }]);

  test("are removed by the next run", async () => {
    touch(nameOf(over()));
    await write();
    expect(readdirSync(folder)).toEqual(["bank.svg"]);
  });

  test("are removed when their number is this run's own, as in containers", async () => {
    touch(nameOf(process.pid));
    await write();
    expect(readdirSync(folder)).toEqual(["bank.svg"]);
  });

  test.runIf(process.platform === "linux")(
    "are removed when another process has their number by now (Linux says when it began)",
    async () => {
      touch(nameOf(process.ppid, hostname(), "1"));
      await write();
      expect(readdirSync(folder)).toEqual(["bank.svg"]);
    },
  );

  test("stay while the run may be alive, here or on another machine", async () => {
    const kept = [nameOf(process.ppid), nameOf(over(), "another machine")].sort();
    touch(...kept);
    await write();
    expect(readdirSync(folder)).toEqual([...kept, "bank.svg"]);
  });

  test("are removed after an hour, whichever machine wrote them", async () => {
    const forgotten = nameOf(process.ppid, "another machine");
    touch(forgotten);
    const twoHoursAgo = Date.now() / 1000 - 2 * 60 * 60;
    utimesSync(path.join(folder, forgotten), twoHoursAgo, twoHoursAgo);
    await write();
    expect(readdirSync(folder)).toEqual(["bank.svg"]);
  });

  test("are told from other files, and folders are left alone", async () => {
    const others = [".orgwright-notes.tmp", `${nameOf(over())}.bak`, "bank.svg.1234"];
    touch(...others);
    mkdirSync(path.join(folder, nameOf(process.pid)));
    await write();
    expect(readdirSync(folder).sort()).toEqual([...others, nameOf(process.pid), "bank.svg"].sort());
  });
});

/** Runs the work as another user, because the administrator may write everywhere. */
async function asSomebody(work: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

test("a run that is over before the first file is in its place leaves neither files nor folders", async () => {
  const files = ["a/b/one.svg", "a/two.svg", "three.svg"].map((name) => ({
    path: path.join(folder, name),
    content: "new",
  }));
  for (let last = 0; last < 4; last++) {
    let asked = 0;
    const checkpoint = holdTo(() => ++asked > last);
    await expect(writeOutputFiles(files, checkpoint)).rejects.toThrow(DeadlinePassed);
    expect(readdirSync(folder)).toEqual([]);
  }
  touch("three.svg");
  let asked = 0;
  await writeOutputFiles(
    files,
    holdTo(() => ++asked > 4),
  );
  for (const file of files) expect(readFileSync(file.path, "utf8")).toBe("new");
});

describe("files that arrive one by one", () => {
  test("take no place before all of them are there, and then all do", async () => {
    touch("bank-1.svg");
    const output = new OutputFiles();
    for (const page of [1, 2, 3]) output.add({ path: path.join(folder, `bank-${page}.svg`), content: `page ${page}` });
    expect(readFileSync(path.join(folder, "bank-1.svg"), "utf8")).toBe("old");
    expect(readdirSync(folder).filter((name) => name.endsWith(".svg"))).toEqual(["bank-1.svg"]);
    await output.finish(NO_DEADLINE);
    output.abandon();
    expect(readdirSync(folder).sort()).toEqual(["bank-1.svg", "bank-2.svg", "bank-3.svg"]);
    expect(readFileSync(path.join(folder, "bank-3.svg"), "utf8")).toBe("page 3");
  });

  test("leave nothing behind when the run is abandoned, new folders included", () => {
    const output = new OutputFiles();
    for (const page of [1, 2]) output.add({ path: path.join(folder, `out/charts/bank-${page}.svg`), content: "new" });
    expect(readdirSync(path.join(folder, "out/charts"))).toHaveLength(2);
    output.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a device gets its content at the end", async () => {
    const output = new OutputFiles();
    output.add({ path: "/dev/null", content: "new" });
    output.add({ path: path.join(folder, "bank.svg"), content: "new" });
    await expect(
      output.finish(() => {
        throw new DeadlinePassed("too late");
      }),
    ).rejects.toThrow(DeadlinePassed);
    output.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });
});
