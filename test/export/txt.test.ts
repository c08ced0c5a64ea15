import { expect, test } from "vitest";
import { drawLayout } from "../../src/draw/index.js";
import { writeTxt } from "../support/write-drawing.js";
import type { Drawing, OutlineLine, ShapeGroup } from "../../src/model/drawing.js";
import { makePages } from "../support/pages-fixture.js";

function write(drawing: Drawing): string {
  const [file, ...rest] = writeTxt(drawing);
  expect(rest).toEqual([]);
  expect(file).toEqual({ extension: ".txt", content: expect.any(String) as string });
  return String(file?.content);
}

function makeDrawing(groups: readonly ShapeGroup[], notes: readonly string[] = []): Drawing {
  const page = { title: "Page", notes, widthPx: 1, heightPx: 1, background: "#FFFFFF", fontFamily: "x", groups };
  const shades = { page: [], ink: [], cio: [], cto: [], ciso: [] };
  return { title: "Chart", description: "What it shows.", pages: [page], shades };
}

function line(title: string, outline: OutlineLine, rest: Partial<ShapeGroup> = {}): ShapeGroup {
  return { title, outline, shapes: [], ...rest };
}

test("one line for each box and row, indented below its manager, with officer, facts and page", () => {
  const team = line("Service Desk", { level: 2, officer: "no officer", facts: "" });
  const drawing = makeDrawing(
    [
      { shapes: [], title: "not a box" },
      line("Chief Information Officer", { level: 0, officer: "CIO", facts: "Tom Berg." }),
      line("IT", { level: 1, officer: "CIO", facts: "Head: Jan. 78 people." }, { groups: [team] }),
      line("Data", { level: 1, officer: "contested: CIO, CTO", facts: "" }, { linkToPage: 4 }),
      line("Risk Committee", { level: 1, facts: "Chair: Ada." }),
    ],
    ["1  IT → Data"],
  );
  expect(write(drawing)).toBe(`\
Chart
What it shows.

Chief Information Officer [CIO] Tom Berg.
  IT [CIO] Head: Jan. 78 people.
    Service Desk [no officer]
  Data [contested: CIO, CTO] (see page 4)
  Risk Committee Chair: Ada.

1  IT → Data
`);
});

test("characters that break a line or steer a terminal are removed; scripts and directions stay", () => {
  const title = "a\nb\tc\u001b[31md\u0085e\ud800 قسم \u2067IT\u2069 👩‍💻";
  const text = write(makeDrawing([line(title, { level: 0, facts: "" })]));
  expect(text.split("\n")[3]).toBe("a b c\ufffd[31md e\ufffd قسم \u2067IT\u2069 👩‍💻");
});

test("several pages come one after the other in one file, in the order of the drawing", () => {
  const drawing = drawLayout(makePages(), { theme: "light" });
  const text = write(drawing);
  expect(text).toContain("\nPage 1 of 2: Overview\n\nChief Executive Officer 1240 people.\n  Chief Financial Officer");
  expect(text).toContain("\nPage 2 of 2: Chief Information Officer and others\n");
  expect(text).toContain("\n      Service Desk [no officer] 21 people.\n");
  const titles = drawing.pages.flatMap(({ groups }) => [...groups].flatMap((group) => group.title ?? []));
  const lines = text.split("\n").map((one) => one.trim());
  const places = titles.reduce<number[]>((found, title) => {
    const after = found.at(-1) ?? 0;
    return [...found, lines.findIndex((one, index) => index > after && one.startsWith(title))];
  }, []);
  expect(places).toHaveLength(14);
  expect(places).not.toContain(-1);
  expect(text.endsWith("\n")).toBe(true);
});
