/** Writes the named files over and over, filled with one letter: `node write-over.mjs LETTER SIZE TIMES FILE...`. */
import process from "node:process";
import { setImmediate } from "node:timers/promises";
import { writeOutputFiles } from "../../dist/cli/files/output-files.js";

const [letter, size, times, ...files] = process.argv.slice(2);
const content = letter.repeat(Number(size));
for (let time = 0; time < Number(times); time++) {
  await writeOutputFiles(files.map((path) => ({ path, content })));
  await setImmediate(); // other writers and signals get their turn
}
