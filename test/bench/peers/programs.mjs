/** The programs that are compared. Each has its packages, if any, and draws one tree in one process of its own. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { MERMAID_CONFIG, writeDot, writeMermaid, writeOrgChartPage, writeSchematex } from "./inputs.mjs";
import { readSvg, readTitle } from "./picture.mjs";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const NODE = process.execPath;

/**
 * Programs in the order of the table. `prepare` writes what a program reads and returns its command; `modules` is where
 * its packages are. `read` tells about the picture.
 */
export function listPrograms(orgwright) {
  return [
    {
      name: "orgwright",
      prepare: ({ content }, { folder }) => {
        const file = place(folder, "company.yaml", content);
        return { command: [NODE, orgwright, "render", file, "--quiet", "-o", `${folder}/chart.svg`] };
      },
      read: readSvg,
    },
    {
      name: "dot (graphviz)",
      prepare: ({ boxes }, { folder }) => ({
        command: ["dot", "-Tsvg", "-o", `${folder}/chart.svg`, place(folder, "chart.dot", writeDot(boxes))],
      }),
      read: readSvg,
    },
    {
      name: "wasm-graphviz",
      packages: ["@hpcc-js/wasm-graphviz@1.29.2"],
      prepare: ({ boxes }, { folder, modules }) => {
        const dot = place(folder, "chart.dot", writeDot(boxes));
        const script = `import { Graphviz } from ${JSON.stringify(path.join(modules, "@hpcc-js/wasm-graphviz/dist/index.js"))};
import { readFileSync, writeFileSync } from "node:fs";
const graphviz = await Graphviz.load();
writeFileSync("chart.svg", graphviz.layout(readFileSync(${JSON.stringify(dot)}, "utf8"), "svg", "dot"));
`;
        return { command: [NODE, place(folder, "draw.mjs", script)] };
      },
      read: readSvg,
    },
    {
      name: "SchemaTex",
      packages: ["schematex@latest"],
      prepare: ({ boxes }, { folder, modules }) => {
        const text = place(folder, "chart.txt", writeSchematex(boxes));
        const script = `import { render } from ${JSON.stringify(path.join(modules, "schematex/dist/index.js"))};
import { readFileSync, writeFileSync } from "node:fs";
writeFileSync("chart.svg", String(render(readFileSync(${JSON.stringify(text)}, "utf8"))));
`;
        return { command: [NODE, place(folder, "draw.mjs", script)] };
      },
      read: readSvg,
    },
    {
      name: "d3-org-chart (Chromium)",
      packages: ["d3-org-chart@3.1.1", "d3@7.9.2"],
      prepare: ({ boxes }, { folder, modules }) => {
        const page = place(folder, "chart.html", writeOrgChartPage(boxes, modules));
        const options = ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${folder}/profile`];
        return { command: [CHROMIUM, ...options, "--dump-dom", `file://${page}`], output: `${folder}/chart.svg` };
      },
      read: readTitle,
    },
    {
      name: "mermaid-cli 11 (Chromium)",
      packages: ["@mermaid-js/mermaid-cli@11"],
      prepare: ({ boxes }, { folder, modules }) => {
        const input = place(folder, "chart.mmd", writeMermaid(boxes));
        const browser = { executablePath: CHROMIUM, args: ["--no-sandbox"], protocolTimeout: 600_000 };
        const files = [
          "-p",
          place(folder, "browser.json", JSON.stringify(browser)),
          "-c",
          place(folder, "config.json", MERMAID_CONFIG),
        ];
        return {
          command: [
            NODE,
            path.join(modules, "@mermaid-js/mermaid-cli/src/cli.js"),
            "-q",
            ...files,
            "-i",
            input,
            "-o",
            `${folder}/chart.svg`,
          ],
        };
      },
      read: readSvg,
    },
  ];
}

function place(folder, name, content) {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}
