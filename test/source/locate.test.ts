import { expect, test } from "vitest";
import type { Origin, SourceRange } from "../../src/model/source.js";
import { parseSource } from "../../src/source/index.js";

const TEXT = `company: Größe 😀 # note
officers:
  - id: cio
    role: CIO

  - { id: cto, role: }
empty:
last: x`;

function locate(path: Origin["path"], part?: Origin["part"]): SourceRange | undefined {
  const { value } = parseSource({ path: "x.yaml", content: TEXT });
  return value?.locate({ file: "x.yaml", path, ...(part === undefined ? {} : { part }) });
}

function textAt(range: SourceRange | undefined): string {
  return range === undefined ? "" : TEXT.slice(range.start.offset, range.end.offset);
}

test.each<[path: Origin["path"], part: Origin["part"], text: string]>([
  [["company"], "value", "Größe 😀"],
  [["company"], undefined, "Größe 😀"],
  [["company"], "key", "company"],
  [["officers", 0], undefined, "id: cio\n    role: CIO"],
  [["officers", 0, "role"], "value", "CIO"],
  [["officers", 0, "role"], "key", "role"],
  [["officers", 1, "id"], "value", "cto"],
  // An empty value has no width, so its key is pointed at.
  [["officers", 1, "role"], "value", "role"],
  [["empty"], "value", "empty"],
  [["last"], "value", "x"],
  // A node that does not exist gives the nearest parent that does.
  [["officers", 0, "name"], "key", "id: cio\n    role: CIO"],
  [["officers", 0, "role", "x", 3], "value", "CIO"],
  [["officers", 7], "value", "- id: cio\n    role: CIO\n\n  - { id: cto, role: }"],
  [["nothing", "here"], "key", TEXT],
  [[], undefined, TEXT],
  [[3], undefined, TEXT],
])("%j %s is %j", (path, part, text) => {
  expect(textAt(locate(path, part))).toBe(text);
});

test("columns count UTF-16 units from 1, lines from 1", () => {
  expect(locate(["company"])).toEqual({
    start: { offset: 9, line: 1, column: 10 },
    end: { offset: 17, line: 1, column: 18 },
  });
  expect(locate(["officers", 1, "id"])?.start).toEqual({ offset: 72, line: 6, column: 11 });
});

test("one key among thousands is found by name", () => {
  const content = Array.from({ length: 5000 }, (_, at) => `k${at}: v${at}\n`).join("");
  const { value } = parseSource({ path: "x.yaml", content });
  expect(value?.locate({ file: "x.yaml", path: ["k4321"] }).start.line).toBe(4322);
});

test("with CRLF the line end is not part of a range", () => {
  const { value } = parseSource({ path: "x.yaml", content: "a: 1\r\nb:\r\n  - c\r\nd: 2\r\n" });
  expect(value?.locate({ file: "x.yaml", path: ["b"] })).toEqual({
    start: { offset: 12, line: 3, column: 3 },
    end: { offset: 15, line: 3, column: 6 },
  });
});
