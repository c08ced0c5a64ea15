/** The cache folder: who may own it, what is kept in it, and how much. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import type * as Fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openCacheFolder } from "../../src/parts/cache-folder.js";
import { limitEntries, readEntry, writeEntry } from "../../src/parts/code-cache.js";

const fails = vi.hoisted(() => ({ code: undefined as string | undefined }));
vi.mock("node:fs", async (load) => {
  const fs = await load<typeof Fs>();
  const fail = () => {
    if (fails.code !== undefined) throw Object.assign(new Error(fails.code), { code: fails.code });
  };
  const writeFileSync: typeof fs.writeFileSync = (file, data, options) => {
    // A disk that runs full still takes the first half.
    if (fails.code === "ENOSPC") fs.writeFileSync(file, "half", options);
    fail();
    fs.writeFileSync(file, data, options);
  };
  const mkdirSync = (folder: string, options: object) => {
    fail();
    fs.mkdirSync(folder, options);
  };
  return { ...fs, writeFileSync, mkdirSync };
});

let home = "";
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), "orgwright-"));
});
afterEach(() => {
  fails.code = undefined;
  vi.restoreAllMocks();
  rmSync(home, { recursive: true });
});

const open = (more: Readonly<Record<string, string>> = {}) =>
  openCacheFolder({ HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home, ...more });

describe.runIf(process.platform === "linux")("the folder", () => {
  test("is made for the user alone, below XDG_CACHE_HOME", () => {
    expect(open()).toBe(path.join(home, "orgwright"));
    expect(lstatSync(path.join(home, "orgwright")).mode & 0o777).toBe(0o700);
  });

  test.each(["", "cache", "./cache"])(
    "is below ~/.cache when XDG_CACHE_HOME is '%s', which is not absolute",
    (value) => {
      expect(open({ XDG_CACHE_HOME: value })).toBe(path.join(home, ".cache/orgwright"));
    },
  );

  test("is not used when it belongs to somebody else", () => {
    expect(open()).toBeDefined();
    vi.spyOn(process, "geteuid").mockReturnValue((process.geteuid?.() ?? 0) + 1);
    expect(open()).toBeUndefined();
  });

  test("is not made in the home of somebody else, as when sudo keeps HOME", () => {
    vi.spyOn(process, "geteuid").mockReturnValue((process.geteuid?.() ?? 0) + 1);
    expect(open()).toBeUndefined();
    expect(readdirSync(home)).toEqual([]);
  });

  test("is not made where there is no home", () => {
    expect(open({ HOME: path.join(home, "a"), XDG_CACHE_HOME: path.join(home, "a/b") })).toBeUndefined();
    expect(readdirSync(home)).toEqual([]);
  });

  test.each(["EROFS", "EACCES", "ENOSPC"])("is left out when making it ends with %s", (code) => {
    fails.code = code;
    expect(open()).toBeUndefined();
  });

  test("is left out when a file has its name", () => {
    writeFileSync(path.join(home, "orgwright"), "");
    expect(open()).toBeUndefined();
  });
});

describe("an entry", () => {
  const kept = { code: Buffer.from("the code of V8"), bytesInProcess: 1234 };

  test("is read back, by its own key only", () => {
    writeEntry(home, "key", kept);
    expect(readEntry(home, "key")).toEqual(kept);
    expect(readEntry(home, "another key")).toBeUndefined();
    const [name = ""] = readdirSync(home);
    expect(statSync(path.join(home, name)).mode & 0o077).toBe(0);
  });

  test.each(["ENOSPC", "EROFS"])(
    "is not written at all when writing ends with %s, and the one before it stays",
    (code) => {
      writeEntry(home, "key", kept);
      fails.code = code;
      expect(() => {
        writeEntry(home, "key", { ...kept, bytesInProcess: 1 });
      }).toThrow(code);
      expect(readEntry(home, "key")).toEqual(kept);
      expect(readdirSync(home)).toHaveLength(1);
    },
  );

  test("is not read from a folder, or from a file that others may write", () => {
    writeEntry(home, "key", kept);
    const file = path.join(home, readdirSync(home)[0] ?? "");
    chmodSync(file, 0o620);
    expect(readEntry(home, "key")).toBeUndefined();
    rmSync(file);
    mkdirSync(file);
    expect(readEntry(home, "key")).toBeUndefined();
  });
});

describe("the folder is kept small", () => {
  const NOW = Date.UTC(2026, 0, 1);
  const write = (name: string, megabytes: number, ageHours: number) => {
    const file = path.join(home, name);
    writeFileSync(file, Buffer.alloc(megabytes * 1024 * 1024));
    utimesSync(file, NOW / 1000 - ageHours * 3600, NOW / 1000 - ageHours * 3600);
  };

  test("by leaving the newest 64 MB", () => {
    for (const [name, age] of Object.entries({ "a.code": 1, "b.code": 2, "c.code": 3, "d.code": 4 }))
      write(name, 20, age);
    limitEntries(home, NOW);
    expect(readdirSync(home).sort()).toEqual(["a.code", "b.code", "c.code"]);
  });

  test("by removing files that a killed run has left, but not files that are being written or that somebody else made", () => {
    write("old.unfinished", 1, 2);
    write("new.unfinished", 1, 0.5);
    write("notes.txt", 70, 99);
    limitEntries(home, NOW);
    expect(readdirSync(home).sort()).toEqual(["new.unfinished", "notes.txt"]);
  });
});
