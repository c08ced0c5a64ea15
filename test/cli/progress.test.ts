import { describe, expect, test } from "vitest";
import { Progress } from "../../src/cli/progress.js";

const CLEAR = "\r\u001B[K";

function openProgress(columns = 80) {
  const written: string[] = [];
  let ms = 0;
  const progress = new Progress({ write: (text) => written.push(text), columns, now: () => ms });
  const at = (moment: number) => {
    ms = moment;
    return progress;
  };
  return { written, at };
}

describe("progress on a terminal", () => {
  test("work that is done within a second shows none", () => {
    const { written, at } = openProgress();
    at(0).announce("Reading bank.yaml");
    at(990).announce("Drawing bank.yaml");
    at(999).end();
    expect(written).toEqual([]);
  });

  test("after a second there is one line, which is rewritten in place and gone at the end", () => {
    const { written, at } = openProgress();
    at(10).announce("Drawing bank.yaml: 0 of 9 pages done");
    at(1001).tick();
    at(1200).announce("Drawing bank.yaml: 1 of 9 pages done");
    at(1400).end();
    expect(written).toEqual([
      `${CLEAR}Drawing bank.yaml: 0 of 9 pages done\r`,
      `${CLEAR}Drawing bank.yaml: 1 of 9 pages done\r`,
      CLEAR,
    ]);
    at(2000).tick();
    expect(written).toHaveLength(3);
  });

  test("words are not written again if they have not changed, or if they change too often to be read", () => {
    const { written, at } = openProgress();
    at(1001).announce("one");
    at(1050).announce("two");
    at(1090).announce("three");
    at(1101).tick();
    at(1300).tick();
    expect(written).toEqual([`${CLEAR}one\r`, `${CLEAR}three\r`]);
  });

  test("the line makes room for other output and comes back", () => {
    const { written, at } = openProgress();
    at(1001).announce("Drawing");
    at(1002).clear();
    at(1003).clear();
    at(1200).tick();
    expect(written).toEqual([`${CLEAR}Drawing\r`, CLEAR, `${CLEAR}Drawing\r`]);
  });

  test.each([
    ["Drawing a-company-with-a-long-name.yaml", "Drawing a-company-w…"],
    ["Drawing 有限公司有限公司.yaml", "Drawing 有…"],
    ["Drawing it.yaml", "Drawing it.yaml"],
  ])("%s is cut to one line, since only one can be cleared", (words, shown) => {
    const { written, at } = openProgress(21);
    at(1001).announce(words);
    expect(written.map((text) => text.slice(CLEAR.length, -1))).toEqual([shown]);
  });
});
