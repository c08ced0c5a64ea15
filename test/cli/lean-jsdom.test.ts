/** Deferred modules are not loaded for a chart and load on demand: in a process of its own, like the command. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/** Loads jsdom in one of two ways, and returns what is loaded and how styles and selectors resolve. */
function runWith(start: string): { readonly parsers: number; readonly page: string } {
  const script = `
    import { createRequire } from "node:module";
    import { loadJsdomLean } from "./dist/cli/lean-jsdom.js";
    import { loadExporter } from "./dist/export/index.js";
    ${start}
    const require = createRequire(import.meta.url);
    const { JSDOM } = require("jsdom");
    const { document } = new JSDOM("<p class='a'>A</p><style>p { margin: 1px 2px }</style>").window;
    const parsers = Object.keys(require.cache).filter((file) => /node_modules.(css-tree|.csstools)/u.test(file)).length;
    const paragraph = document.querySelector("p.a:first-child");
    paragraph.style.color = "rgb(1 2 3)";
    const { marginLeft } = document.defaultView.getComputedStyle(paragraph);
    const media = document.styleSheets[0].cssRules[0].cssText;
    console.log(JSON.stringify({ parsers, page: [paragraph.outerHTML, marginLeft, media].join(" ") }));
  `;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: PROJECT });
  return JSON.parse(output.toString()) as ReturnType<typeof runWith>;
}

test("parsers of style sheets load on demand, and then give the same result", () => {
  const plain = runWith("");
  const lean = runWith("await loadJsdomLean(() => loadExporter('svg'));");
  expect(plain.parsers).toBeGreaterThan(100);
  expect(plain.page).toContain('style="color: rgb(1, 2, 3);"');
  expect(lean.page).toBe(plain.page);
});

test("a page without styles loads none of them", () => {
  const script = `
    import { createRequire } from "node:module";
    import { loadJsdomLean } from "./dist/cli/lean-jsdom.js";
    import { loadExporter } from "./dist/export/index.js";
    await loadJsdomLean(() => loadExporter('svg'));
    const require = createRequire(import.meta.url);
    new (require("jsdom").JSDOM)("<p>A</p>").window.document.createElement("g").setAttribute("id", "a");
    const parsers = Object.keys(require.cache).filter((file) => /node_modules.css-tree/u.test(file));
    process.stdout.write(String(parsers.length));
  `;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: PROJECT });
  expect(output.toString()).toBe("0");
});
