/** Large content is packed piece by piece: the bytes differ, the content does not. */
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { packFiles, packStream } from "../../src/office/deflate.js";
import { readZip } from "../../src/office/read-zip.js";
import { DeadlinePassed, holdTo, NO_DEADLINE } from "../../src/model/deadline.js";
import { createRandom } from "../support/random.mjs";

const MIB = 1024 * 1024;
/** Returns text made of words, which packs about as well as XML. */
function write(bytes: number): Uint8Array {
  const random = createRandom(7);
  const content = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at++) content[at] = at % 8 < 6 ? 97 + (at % 5) : 97 + Math.floor(random() * 26);
  return content;
}

test.each([0, 1, 8 * MIB, 8 * MIB + 1, 9 * MIB, 10 * MIB])("a stream of %i bytes is whole", (bytes) => {
  const content = write(bytes);
  expect(inflateSync(packStream(content, NO_DEADLINE)).equals(content)).toBe(true);
});

test("a package with a large part is whole, and the same whenever it is packed", async () => {
  const files = { "a.xml": write(100), "empty.xml": new Uint8Array(), "large.xml": write(9 * MIB), "b.xml": write(9) };
  const packed = packFiles(files, NO_DEADLINE);
  const read = await readZip(packed);
  expect([...read.keys()]).toEqual(Object.keys(files));
  for (const [name, content] of Object.entries(files))
    expect(Buffer.from(read.get(name) ?? []).equals(content), name).toBe(true);
  expect(Buffer.from(packFiles(files, NO_DEADLINE)).equals(packed)).toBe(true);
});

test("packing ends between two pieces, or two files", () => {
  const endAfter = (questions: number) => {
    let asked = 0;
    return holdTo(() => ++asked > questions);
  };
  const large = { "large.xml": write(9 * MIB) };
  expect(() => packFiles(large, endAfter(5))).toThrow(DeadlinePassed);
  expect(() => packStream(large["large.xml"], endAfter(5))).toThrow(DeadlinePassed);
  expect(() => packFiles({ a: write(1), b: write(1) }, endAfter(1))).toThrow(DeadlinePassed);
});
