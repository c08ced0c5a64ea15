/** Tables of questions for three companies: each reply names the officer who answers, and nobody else. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { askOpened, openCompany } from "../../src/pipeline.js";
import type { Reply } from "../../src/model/reply.js";

interface Row {
  readonly expected: string;
  readonly about: readonly string[];
  readonly question: string;
}

const ROOT = path.join(import.meta.dirname, "../..");

function readRows(name: string): readonly Row[] {
  const lines = readFileSync(path.join(import.meta.dirname, "questions", `${name}.txt`), "utf8").split("\n");
  return lines.flatMap((line) => {
    const [expected = "", about = "", question = ""] = line.split("|").map((cell) => cell.trim());
    if (question === "" || line.startsWith("#")) return [];
    return [{ expected, about: about.split(",").filter(Boolean), question: question.replace(/ \*$/u, "") }];
  });
}

/** Returns the status and the posts, which are those of the candidates if the reply is unsure. */
function tell({ status, results, candidates }: Reply, hasPosts: boolean): string {
  const posts = [...results, ...candidates].flatMap(({ by }) => by.map(({ id }) => id ?? "-"));
  return hasPosts ? `${status} ${[...new Set(posts)].join("+")}` : status;
}

describe.each(["northwind-bank", "saas-scaleup", "city-government"])("%s", (name) => {
  const content = readFileSync(path.join(ROOT, "examples", `${name}.yaml`), "utf8");
  const opened = openCompany({ path: `${name}.yaml`, content });

  test.each(readRows(name))("$question", ({ expected, about, question }) => {
    const reply = askOpened(opened, question);
    expect(tell(reply, expected.includes(" "))).toBe(expected);
    const ids = reply.results.map((result) => result.about.id);
    if (reply.results.length > 0) expect(ids).toEqual(expect.arrayContaining(about.slice(0, 1)));
  });
});
