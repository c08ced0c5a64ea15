/** Pages go out one by one; the lists of files that programs get are the same. */
import { expect, test } from "vitest";
import { createDrawer, drawChart, drawFiles, loadCompany } from "../src/pipeline.js";
import { generateCompany } from "./bench/generate.mjs";
import { SLIDE } from "./support/view.js";

const { graph } = loadCompany({ path: "company.yaml", content: generateCompany(120) });
if (graph === undefined) throw new Error("the company can be drawn");
const drawer = await createDrawer();
const options = { formats: ["txt", "svg"], view: { page: SLIDE } } as const;

test("a page is received before the next one is laid out, and a document after the last", async () => {
  const events: string[] = [];
  await drawFiles(
    graph,
    {
      ...options,
      receive: ({ extension, page }) => void events.push(`${extension} ${page ?? "whole"}`),
      pageDone: (done, pages) => void events.push(`${done} of ${pages}`),
    },
    drawer,
  );
  const pages = events.filter((event) => event.startsWith(".svg")).length;
  expect(pages).toBeGreaterThan(2);
  const each = Array.from({ length: pages }, (_, index) => [`.svg ${index + 1}`, `${index + 1} of ${pages}`]);
  expect(events).toEqual([`0 of ${pages}`, ...each.flat(), ".txt whole"]);
});

test("the next page waits until a page is taken", async () => {
  let open = 0;
  let most = 0;
  const receive = async () => {
    most = Math.max(most, ++open);
    await new Promise((resolve) => void setTimeout(resolve, 1));
    open--;
  };
  await drawFiles(graph, { ...options, receive }, drawer);
  expect(most).toBe(1);
});

test("a chart as a whole has the same files, in the order of its formats", async () => {
  const { files, warnings } = await drawChart(graph, options, drawer);
  expect(files.map(({ extension }) => extension)).toEqual([".txt", ...files.slice(1).map(() => ".svg")]);
  expect(files.slice(1).map(({ page }) => page)).toEqual(files.slice(1).map((_, index) => index + 1));
  const received = new Map<string, string | Uint8Array>();
  const notes = await drawFiles(
    graph,
    { ...options, receive: ({ extension, page, content }) => void received.set(`${page} ${extension}`, content) },
    drawer,
  );
  for (const { extension, page, content } of files) expect(received.get(`${page} ${extension}`)).toBe(content);
  expect(notes.warnings).toEqual(warnings);
});

test("a file that cannot be taken ends the drawing", async () => {
  let pages = 0;
  const receive = () => {
    pages++;
    throw new Error("the disk is full");
  };
  await expect(drawFiles(graph, { ...options, receive }, drawer)).rejects.toThrow("the disk is full");
  expect(pages).toBe(1);
});
