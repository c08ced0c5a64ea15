/** Tables that are imported into a company file, over and over: what changes, what stays, and when it is at rest. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { openCompany } from "../../src/pipeline.js";
import { compareWithTables, importTables, updateFromTables } from "../../src/tables.js";
import "../support/seed.js";

const FIRST = ["Ada", "Adam", "Tom", "Mei", "Zoë", "Jan"];
const LAST = ["Okafor", "Okaffor", "Berg", "Lin", "O'Neill", "Dvořák"];
const UNITS = ["", "IT", "Engineering", "Security", "Engineering > Platform"];

interface Row {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly manager: string;
  readonly unit: string;
}

const row = fc.record({
  id: fc.oneof(fc.constant(""), fc.nat(30).map(String)),
  name: fc.oneof(
    {
      weight: 9,
      arbitrary: fc.tuple(fc.constantFrom(...FIRST), fc.constantFrom(...LAST)).map((parts) => parts.join(" ")),
    },
    { weight: 1, arbitrary: fc.constantFrom("Vacant", "no: #1", "@ada", "Ana Rossi & Eda Kaya", "שלום כהן") },
  ),
  title: fc.constantFrom("CEO", "CIO", "Engineer", "Analyst", "yes", ""),
  manager: fc.nat(30).map(String),
  unit: fc.constantFrom(...UNITS),
});
const rows = fc.array(row, { minLength: 1, maxLength: 18 });
/** Rows in which no number and no name occurs twice. */
const people = fc.uniqueArray(row, {
  minLength: 1,
  maxLength: 18,
  comparator: (a, b) => (a.id === b.id && a.id !== "") || a.name === b.name,
});

const style = fc.record({
  newline: fc.constantFrom("\n", "\r\n"),
  mark: fc.constantFrom("", "\uFEFF"),
  comment: fc.constantFrom("", " # kept", "\t# kept: tab"),
  isBlock: fc.boolean(),
});

type Style = typeof style extends fc.Arbitrary<infer Value> ? Value : never;

/** Writes a company file in another style; every line gets a comment, and half of them one of its own. */
function restyle(text: string, { newline, mark, comment, isBlock }: Style): string {
  const lines = text.split("\n").flatMap((line, at) => {
    const flow = /^(?<indent> *)- \{ (?<pairs>.*) \}$/u.exec(line)?.groups;
    const own = at % 2 === 0 || comment === "" ? [] : [`${" ".repeat(at % 5)}# own ${String(at)}`];
    if (!isBlock || flow === undefined) return line === "" || line.includes("#") ? [line] : [...own, line + comment];
    const pairs = flow.pairs?.split(/, (?=[A-Za-z]+: )/u) ?? [];
    return [...own, ...pairs.map((pair, index) => `${flow.indent ?? ""}${index === 0 ? "-" : " "} ${pair}${comment}`)];
  });
  return mark + lines.join(newline);
}

function toFile(table: readonly Row[]) {
  const lines = ["ID,Name,Title,Manager,Department"];
  for (const each of table)
    lines.push(
      Object.values(each)
        .map((cell) => `"${String(cell)}"`)
        .join(","),
    );
  return { path: "people.csv", bytes: new TextEncoder().encode(lines.join("\n")) };
}

function open(content: string) {
  const opened = openCompany({ path: "company.yaml", content });
  return opened.graph === undefined ? undefined : { ...opened, graph: opened.graph };
}

async function make(table: readonly Row[], like: Style) {
  try {
    const { files } = await importTables([toFile(table)]);
    const content = restyle(files[0]?.content ?? "", like);
    const opened = open(content);
    return opened?.problems.some(({ severity }) => severity === "error") === true
      ? undefined
      : opened && { content, opened };
  } catch {
    return undefined;
  }
}

async function update(opened: NonNullable<ReturnType<typeof open>>, table: readonly Row[]) {
  const { review, files, broken } = await updateFromTables(opened, [toFile(table)]);
  const changes = review.plan?.changes ?? [];
  return { broken, content: files[0]?.content, changes, byHand: changes.filter(({ kind }) => kind === "by-hand") };
}

const named = (table: readonly Row[]) => table.some(({ name, title }) => name !== "" || title !== "");

/** One number on three rows, two of which have one name: nobody can tell from them who is who. */
const ROWS_OF_ONE_NUMBER = ["Security", "", ""].map((unit, at) => ({
  table: ["Ada Okafor", "Adam Berg", "Adam Berg"].map((name, position) => ({
    id: "10",
    name,
    title: at === 1 && position === 2 ? "yes" : "CEO",
    manager: "0",
    unit: position === 2 ? unit : "",
  })),
  like: { newline: "\n", mark: "", comment: "", isBlock: false },
}));

test("an import into the company that was made of the same table changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(rows.filter(named), style, async (table, like) => {
      const made = await make(table, like);
      if (made === undefined) return;
      const { changes, content, broken } = await update(made.opened, table);
      expect(broken).toBe(undefined);
      expect(changes.filter(({ kind }) => kind !== "by-hand")).toEqual([]);
      expect(content).toBe(undefined);
    }),
    { numRuns: 60, examples: ROWS_OF_ONE_NUMBER.map(({ table, like }) => [table, like]) },
  );
});

test("an import of another table is at rest after one time, and leaves to people what it cannot mend", async () => {
  await fc.assert(
    fc.asyncProperty(people.filter(named), people.filter(named), style, async (before, after, like) => {
      const made = await make(before, like);
      if (made === undefined) return;
      const first = await update(made.opened, after);
      expect(first.broken).toBe(undefined);
      const opened = first.content === undefined ? made.opened : open(first.content);
      if (opened === undefined) throw new Error("the changed file cannot be drawn");
      const second = await update(opened, after);
      expect(second.changes.filter(({ kind }) => kind !== "by-hand")).toEqual([]);
      const { differences } = await compareWithTables(opened, [toFile(after)]);
      const left = JSON.stringify(second.byHand);
      const unexplained = differences.filter(({ kind, message }) => {
        if (kind === "unknown-unit" || kind === "unit-without-owner") return false;
        return !(/'[^']+(?:'[^' ]+)?'/gu.exec(message) ?? []).some((name) => left.includes(name));
      });
      expect(unexplained.map(({ message }) => message)).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

test("no table adds anybody twice, whatever numbers and names it repeats", async () => {
  await fc.assert(
    fc.asyncProperty(rows.filter(named), rows.filter(named), style, async (before, after, like) => {
      const made = await make(before, like);
      if (made === undefined) return;
      const first = await update(made.opened, after);
      expect(first.broken).toBe(undefined);
      const opened = first.content === undefined ? made.opened : open(first.content);
      if (opened === undefined) throw new Error("the changed file cannot be drawn");
      const second = await update(opened, after);
      expect(second.broken).toBe(undefined);
      const added = ({ changes }: typeof first) =>
        changes.flatMap(({ kind, message }) => (kind === "joined" || kind === "opened" ? [message] : []));
      expect(added(second).filter((message) => added(first).includes(message))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("every comment survives, in order but for entries that move, and so does every line of units and officers that no fact is about", async () => {
  await fc.assert(
    fc.asyncProperty(rows.filter(named), rows.filter(named), style, async (before, after, like) => {
      const made = await make(before, like);
      if (made === undefined) return;
      const { content = made.content, changes } = await update(made.opened, after);
      const hasMoves = changes.some(({ kind }) => kind === "moved");
      const comments = (text: string) => {
        const found = text.match(/#[^\r\n"]*(?=\r?\n|$)/gu) ?? [];
        const own = found.filter((each) => /kept|own|guessed|Imported/u.test(each));
        return hasMoves ? own.toSorted() : own;
      };
      expect(comments(content)).toEqual(comments(made.content));
      const own = hasMoves ? "" : "|# own";
      const kept = (text: string) =>
        text
          .split("\n")
          .filter((line) => new RegExp(`^\\s*(?:- )?(?:officer|role|kind|company${own})`, "u").test(line));
      expect(kept(content)).toEqual(kept(made.content));
      expect(content.startsWith("\uFEFF")).toBe(made.content.startsWith("\uFEFF"));
      expect(/[^\r]\n/u.test(content)).toBe(/[^\r]\n/u.test(made.content));
    }),
    { numRuns: 60 },
  );
});
