/**
 * `templates/answer.schema.json` is written by hand; the tests compare it with the answers to every question of the
 * tables.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { askOpened, openCompany } from "../../src/pipeline.js";
import { writeRepliesAsJson } from "../../src/report/index.js";
import { makeStrict } from "../support/strict-schema.js";

const ROOT = path.join(import.meta.dirname, "../..");
const SCHEMA: unknown = JSON.parse(readFileSync(path.join(ROOT, "templates/answer.schema.json"), "utf8"));

const validate = new Ajv2020({ allErrors: true }).compile(makeStrict(SCHEMA) as object);

test.each(readdirSync(path.join(import.meta.dirname, "questions")))("answers to %s fit the schema", (name) => {
  const company = name.replace(/\.txt$/u, ".yaml");
  const content = readFileSync(path.join(ROOT, "examples", company), "utf8");
  const opened = openCompany({ path: company, content });
  const lines = readFileSync(path.join(import.meta.dirname, "questions", name), "utf8").split("\n");
  const replies = lines.flatMap((line) => {
    const question = line.split("|")[2]?.trim();
    return question === undefined ? [] : [{ file: company, reply: askOpened(opened, question) }];
  });
  validate(JSON.parse(writeRepliesAsJson(replies, { name: "orgwright", version: "1.2.3" })));
  expect(validate.errors ?? []).toEqual([]);
  expect(replies.length).toBeGreaterThan(35);
});

test("the package hands out the schema", async () => {
  const { default: handedOut } = (await import("orgwright/answer.schema.json", { with: { type: "json" } })) as {
    readonly default: unknown;
  };
  expect(handedOut).toEqual(SCHEMA);
});
