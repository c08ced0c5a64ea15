/** Holds the program to the map in `src/README.md`. Every failure says why the rule exists and what to do. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readFacts, readSourceFiles, SRC } from "./support/source-files.js";
import type { ImportFacts, SourceFileFacts } from "./support/source-files.js";

const STAGES = [
  "source",
  "company",
  "graph",
  "machine",
  "fonts",
  "layout",
  "draw",
  "export",
  "photos",
  "config",
  "check",
  "answers",
  "diff",
  "history",
  "import",
  "bridges",
  "drift",
  "update",
  "report",
] as const;

/** Places that every stage may import; each of them may import only those before it. */
const GROUND_FLOOR = ["model", "catalog", "wording", "reading", "office", "pictures", "colours"] as const;

/** Places that each place may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(GROUND_FLOOR.map((place, index) => [place, GROUND_FLOOR.slice(0, index)])),
  ...Object.fromEntries(STAGES.map((stage) => [stage, GROUND_FLOOR])),
  "drawing.ts": [...STAGES, ...GROUND_FLOOR],
  "pipeline.ts": ["drawing.ts", ...STAGES, ...GROUND_FLOOR],
  "tables.ts": ["pipeline.ts", ...STAGES, ...GROUND_FLOOR],
  "differences.ts": ["pipeline.ts", ...STAGES, ...GROUND_FLOOR],
  "states.ts": ["pipeline.ts", ...STAGES, ...GROUND_FLOOR],
  "compared.ts": ["pipeline.ts", ...STAGES, ...GROUND_FLOOR],
  "format.ts": ["pipeline.ts", ...STAGES, ...GROUND_FLOOR],
  library: ["pipeline.ts", "tables.ts", "model"],
  "index.ts": ["library", "pipeline.ts", "compared.ts", "model"],
  cli: [
    "pipeline.ts",
    "tables.ts",
    "differences.ts",
    "states.ts",
    "format.ts",
    "config",
    "import",
    "bridges",
    "report",
    "export",
    ...GROUND_FLOOR,
    "parts",
  ],
  browser: ["pipeline.ts", ...GROUND_FLOOR],
  parts: [],
};

/** The parts of layout/ and what each may import, besides itself; files of allowed parts are imported directly. */
const LAYOUT_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  content: ["text"],
  dotted: ["text"],
  page: ["content", "text", "dotted"],
  // A view: imports the parts above, and no other view.
  tree: ["page", "content", "text", "dotted"],
  matrix: ["page", "content", "text", "dotted"],
  roles: ["page", "content", "text", "dotted"],
  timeline: ["page", "content", "text", "dotted"],
};

/** The one file that may name a package. */
const PACKAGE_DOORS: Readonly<Record<string, string>> = {
  "fastest-levenshtein": "catalog/nearest.ts",
  "js-yaml": "source/plain-yaml.ts",
  yaml: "source/yaml.ts",
  harfbuzzjs: "fonts/shaping-face.ts",
  "bidi-js": "fonts/runs.ts",
  "@expo-google-fonts/inter": "machine/index.ts",
  elkjs: "layout/tree/elk.ts",
  hyphen: "layout/text/hyphens.ts",
  d3: "export/svg.ts",
  "d3-scale": "layout/timeline/time-axis.ts",
  jsdom: "machine/document.ts",
  "@resvg/resvg-js": "export/png.ts",
  pdfkit: "export/pdf-document.ts",
  pngjs: "pictures/decode-png.ts",
  "jpeg-js": "pictures/decode-jpeg.ts",
  fflate: "office/deflate.ts",
  yauzl: "office/read-zip.ts",
  saxes: "office/parse-xml.ts",
  picocolors: "cli/terminal.ts",
  yargs: "cli/command-line.ts",
  "@noble/hashes": "check/fingerprint.ts",
  "@clack/prompts": "cli/questions.ts",
};

/** Files of packages that the bundler puts into the program for pages in another form: as bytes, or in a worker. */
const PAGE_DOORS: Readonly<Record<string, string>> = {
  "@expo-google-fonts/inter": "browser/bundled-faces.ts",
  elkjs: "browser/elk.ts",
  d3: "browser/zoom-pane.ts",
  fflate: "parts/browser-program.ts",
};

/** Packages that make the program and are not part of it. */
const TOOL_DOORS: Readonly<Record<string, readonly string[]>> = {
  esbuild: ["parts/browser-program.ts", "parts/bundling.ts", "parts/jsdom-stand-ins.ts"],
};

/** Modules of Node that a place may use. */
const NODE_DOORS: Readonly<Record<string, readonly string[]>> = {
  cli: [
    "node:child_process",
    "node:crypto",
    "node:fs",
    "node:fs/promises",
    "node:http",
    "node:module",
    "node:os",
    "node:path",
    "node:process",
    "node:stream/consumers",
  ],
  machine: ["node:fs", "node:module"],
  parts: [
    "node:child_process",
    "node:crypto",
    "node:fs",
    "node:module",
    "node:os",
    "node:path",
    "node:process",
    "node:url",
    "node:v8",
    "node:vm",
  ],
};

/**
 * The files that start other programs: git, which is asked about repositories of strangers, the program that opens a
 * browser, and npm, which packs.
 */
const STARTS_PROGRAMS = ["cli/git-program.ts", "cli/preview/open-browser.ts", "parts/package.ts"];

/** The one file that listens to a network. */
const LISTENS = "cli/preview/server.ts";

/** Packages `check`, `who`, `explain` and `--help` must start without. */
const HEAVY = [
  "@clack/prompts",
  "jsdom",
  "elkjs",
  "d3",
  "d3-scale",
  "harfbuzzjs",
  "@expo-google-fonts/inter",
  "@resvg/resvg-js",
  "pdfkit",
  "pngjs",
  "jpeg-js",
  "fflate",
  "hyphen",
];

/** Stages that only a chart needs: `check` and `--help` must start without any file of theirs. */
const DRAWING_STAGES = ["machine", "fonts", "layout", "draw", "export"];

const FILES = readSourceFiles();
const BY_NAME = new Map(FILES.map((facts) => [facts.file, facts]));

function placeOf(file: string): string {
  return file.split("/")[0] ?? file;
}

function packageOf({ target }: ImportFacts): string {
  return target.startsWith("@") ? target.split("/").slice(0, 2).join("/") : (target.split("/")[0] ?? target);
}

function findMisplacedImports({ file, imports }: SourceFileFacts): readonly string[] {
  const place = placeOf(file);
  const allowed = MAY_IMPORT[place] ?? [];
  return imports
    .filter(({ isPackage }) => !isPackage)
    .flatMap(({ target }) => {
      const from = placeOf(target);
      if (from === place) return [];
      if (!allowed.includes(from))
        return [
          `${file} imports ${target}. '${place}' may import ${allowed.join(", ") || "nothing"}: stages meet only in model/, ` +
            "so that each can be read and replaced alone. Hand the value in through pipeline.ts, or move a shared question to model/queries.ts, " +
            "a shared way to name things to wording/, a shared way to read a file to reading/.",
        ];
      if (from === "model" || from.endsWith(".ts") || target === `${from}/index.ts`) return [];
      return [
        `${file} imports ${target}. A stage is entered by ${from}/index.ts only, so that everything else in it can change ` +
          "freely. Export what is needed there, or ask whether it is needed.",
      ];
    });
}

function findMisplacedLayoutImports({ file, imports }: SourceFileFacts): readonly string[] {
  const [stage, part, name] = file.split("/");
  // layout/index.ts hands a view to the pages and may import every part.
  if (stage !== "layout" || part === undefined || name === undefined) return [];
  const allowed = LAYOUT_MAY_IMPORT[part];
  if (allowed === undefined)
    return [
      `${file} is in '${part}', which is not a part of layout/ that this test knows. A new view gets a row in ` +
        "LAYOUT_MAY_IMPORT here and a line in src/README.md.",
    ];
  return imports
    .filter(({ isPackage, target }) => !isPackage && placeOf(target) === "layout")
    .map(({ target }) => ({ target, from: target.split("/")[1] ?? "" }))
    .filter(({ from }) => from !== part && !allowed.includes(from))
    .map(
      ({ target }) =>
        `${file} imports ${target}. In layout/, '${part}' may import ${allowed.join(", ") || "nothing"}: another view must be ` +
        "able to use text and pages without the tree. Say what is needed in a type of page/paged-view.ts, which every " +
        "view is handed in as, or move what both need into a part that both may import.",
    );
}

function findMisplacedPackages({ file, imports }: SourceFileFacts): readonly string[] {
  return imports
    .filter(({ isPackage }) => isPackage)
    .flatMap((facts) => {
      if (facts.target.startsWith("node:")) {
        if (NODE_DOORS[placeOf(file)]?.includes(facts.target) === true) return [];
        return [
          `${file} imports ${facts.target}. Files, network and system are for cli/ (machine/ reads the bundled font): what is ` +
            "below gives the same result everywhere. Hand the value in as an option.",
        ];
      }
      const name = packageOf(facts);
      if (TOOL_DOORS[name]?.includes(file) === true || PAGE_DOORS[name] === file) return [];
      const door = PACKAGE_DOORS[name] ?? TOOL_DOORS[name]?.[0];
      if (door === file) return [];
      return [
        door === undefined
          ? `${file} imports ${name}, which has no door. A package is named in one file only, so that replacing it is a one-file ` +
            "change: add it to PACKAGE_DOORS here and write its line in docs/dependencies.md and THIRD_PARTY.md."
          : `${file} imports ${name}, whose one door is ${door}. Go through that file, so that replacing the package stays a one-file change.`,
      ];
    });
}

function findAmbientUses({ file, ambient }: SourceFileFacts): readonly string[] {
  if (["cli", "browser", "parts"].includes(placeOf(file))) return [];
  return ambient
    .filter((use) => !(use === "import.meta" && placeOf(file) === "machine"))
    .map(
      (use) =>
        `${file} uses ${use}. Below cli/ there is no clock, environment, network, randomness or language of the machine: the same ` +
        "input must give the same bytes. Take the value as an option that cli/ fills in.",
    );
}

function findRings(): readonly string[] {
  const state = new Map<string, "open" | "done">();
  const rings: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      rings.push(
        `${[...trail.slice(trail.indexOf(file)), file].join(" -> ")} is a ring. Files that need each other cannot be understood ` +
          "one at a time. Move what they share into a third file.",
      );
      return;
    }
    state.set(file, "open");
    for (const { target, isPackage } of BY_NAME.get(file)?.imports ?? [])
      if (!isPackage) walk(target, [...trail, file]);
    state.set(file, "done");
  };
  for (const { file } of FILES) walk(file, []);
  return rings;
}

/** Returns files and packages reached from some files; at run time without types and what loads on demand. */
function reach(from: readonly string[], isFollowed: (facts: ImportFacts) => boolean): ReadonlySet<string> {
  const reached = new Set<string>();
  const left = [...from];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const facts of BY_NAME.get(file)?.imports ?? [])
      if (isFollowed(facts)) left.push(facts.isPackage ? packageOf(facts) : facts.target);
  }
  return reached;
}

describe("imports", () => {
  test("stages meet only in model/ and are entered by their index.ts", () => {
    expect(FILES.flatMap(findMisplacedImports)).toEqual([]);
  });

  test("the parts of layout/ import in one direction, and pages never a view", () => {
    expect(FILES.flatMap(findMisplacedLayoutImports)).toEqual([]);
  });

  test.each([
    ["layout/page/x.ts", "../tree/block.js", "In layout/, 'page' may import content, text, dotted"],
    ["layout/content/x.ts", "../page/frame.js", "In layout/, 'content' may import text"],
    ["layout/text/x.ts", "../content/card.js", "In layout/, 'text' may import nothing"],
    ["layout/dotted/x.ts", "../index.js", "In layout/, 'dotted' may import text"],
    ["layout/sunburst/x.ts", "../tree/block.js", "'sunburst', which is not a part of layout/"],
  ])("%s may not import %s", (file, target, reason) => {
    const facts = readFacts(file, `import type { X } from "${target}";`);
    expect(findMisplacedLayoutImports(facts).join()).toContain(reason);
  });

  test("every import leads to a file", () => {
    const lost = FILES.flatMap(({ file, imports }) =>
      imports
        .filter(({ target, isPackage }) => !isPackage && !BY_NAME.has(target))
        .map(({ target }) => `${file} imports ${target}, which is not there.`),
    );
    expect(lost).toEqual([]);
  });

  test("every package and every part of Node has its door", () => {
    expect(FILES.flatMap(findMisplacedPackages)).toEqual([]);
  });

  test("other programs are started in one place, which guards what they obey", () => {
    const starts = FILES.filter(({ imports }) => imports.some(({ target }) => target === "node:child_process"));
    expect(
      starts.map(({ file }) => file).sort(),
      "ask git through cli/git.ts: without its guards a repository names programs that git runs",
    ).toEqual(STARTS_PROGRAMS);
    const asks = FILES.filter(({ imports }) => imports.some(({ target }) => target === "cli/git-program.ts"));
    expect(asks.map(({ file }) => file)).toEqual(["cli/git.ts"]);
  });

  test("one file listens to a network, and only the preview loads it", () => {
    const listens = FILES.filter(({ imports }) =>
      imports.some(({ target, isTypeOnly }) => target === "node:http" && !isTypeOnly),
    );
    expect(listens.map(({ file }) => file)).toEqual([LISTENS]);
    const reached = reach(
      ["cli/main.ts"],
      ({ isTypeOnly, target }) => !isTypeOnly && target !== "cli/preview/preview.ts",
    );
    expect(reached).not.toContain(LISTENS);
  });

  test("every dependency is used, and by its door", () => {
    const text = readFileSync(path.join(SRC, "../package.json"), "utf8");
    const { dependencies } = JSON.parse(text) as { readonly dependencies: Readonly<Record<string, string>> };
    expect(Object.keys(dependencies).sort()).toEqual(Object.keys(PACKAGE_DOORS).sort());
    for (const [name, door] of Object.entries(PACKAGE_DOORS))
      expect(
        BY_NAME.get(door)?.text,
        `${name} is a dependency, but its door ${door} does not use it: remove one`,
      ).toContain(`"${name}`);
  });

  test("no rings", () => {
    expect(findRings()).toEqual([]);
  });

  test("every file is reached from the library, the page, the command line or what makes its parts", () => {
    const reached = reach(
      [
        "index.ts",
        "browser/index.ts",
        "browser/elk.ts",
        "browser/page.ts",
        "browser/page-faces.ts",
        "browser/start-page.ts",
        "browser/binary-modules.d.ts",
        "cli/main.ts",
        "parts/make.ts",
        "parts/package.ts",
        "parts/stand-in.ts",
      ],
      ({ isPackage }) => !isPackage,
    );
    const lost = FILES.filter(({ file }) => !reached.has(file)).map(
      ({ file }) => `${file} is reached from nowhere: dead code misleads readers. Use it or delete it.`,
    );
    expect(lost).toEqual([]);
  });

  test("check, who, explain and help load no heavy package", () => {
    const atStart = ({ isTypeOnly, isDynamic }: ImportFacts) => !isTypeOnly && !isDynamic;
    const reached = reach(
      ["main", "program", "misuse", "greeting", "check", "rules", "schema", "who", "explain"].map(
        (name) => `cli/${name}.ts`,
      ),
      atStart,
    );
    const heavy = HEAVY.filter((name) => reached.has(name) || reached.has(PACKAGE_DOORS[name] ?? ""));
    const drawing = [...reached].filter((file) => DRAWING_STAGES.includes(placeOf(file)));
    expect(
      [...heavy, ...drawing],
      "these packages and stages cost more to load than a check takes; load the stage on demand, with import(), in pipeline.ts",
    ).toEqual([]);
    expect(reached).toContain("yaml");
  });
});

describe("below cli/", () => {
  test("no clock, environment, network, randomness or language of the machine", () => {
    expect(FILES.flatMap(findAmbientUses)).toEqual([]);
  });

  test.each([
    ["Date.now()", "Date"],
    ["new Date()", "Date"],
    ["new Date('2026-01-01')", "Date"],
    ["Math.random()", "Math.random"],
    ["process.env.TZ", "process"],
    ["console.log(1)", "console"],
    ["'a'.localeCompare('b')", "localeCompare"],
    ["(1).toLocaleString()", "toLocaleString"],
    ["new Intl.NumberFormat('en')", "Intl"],
    ["new Intl.Segmenter()", "Intl"],
    ["import.meta.url", "import.meta"],
    ["fetch('x')", "fetch"],
    ["setTimeout(f)", "setTimeout"],
  ])("%s is seen", (code, use) => {
    expect(readFacts("graph/x.ts", code).ambient).toEqual([use]);
  });

  test.each([
    "Date.UTC(2026, 0, 1)",
    "new Intl.Segmenter('en')",
    "a.process",
    "({ console: 1 })",
    "new Date(Date.UTC(1, 1))",
  ])("%s is fine", (code) => {
    expect(readFacts("graph/x.ts", code).ambient).toEqual([]);
  });
});

describe("the map in src/README.md", () => {
  const map =
    /```text\n(?<tree>src\/\n.*?)```/su.exec(readFileSync(path.join(SRC, "README.md"), "utf8"))?.groups?.tree ?? "";
  const listed = map.split("\n").flatMap((line) => /^ {2}(?<entry>\S+)/u.exec(line)?.groups?.entry ?? []);

  test("lists every folder and file of the first level, and nothing else", () => {
    const entries = readdirSync(SRC, { withFileTypes: true }).map(
      (entry) => entry.name + (entry.isDirectory() ? "/" : ""),
    );
    expect([...listed].sort(), "correct the tree in src/README.md, or the folders").toEqual(entries.sort());
  });

  test("folders are two levels deep at most, and only families, large parts of a stage and the parts of layout/ have folders of their own", () => {
    const nested = new Set(FILES.map(({ file }) => path.posix.dirname(file)).filter((folder) => folder.includes("/")));
    expect([...nested].sort()).toEqual([
      "browser/preview",
      "check/packs",
      "check/rules",
      "cli/commands",
      "cli/completion",
      "cli/files",
      "cli/fonts",
      "cli/preview",
      "cli/revisions",
      "cli/watch",
      "diff/changes",
      "diff/picture",
      "fonts/sfnt",
      "import/readers",
      ...Object.keys(LAYOUT_MAY_IMPORT)
        .sort()
        .map((part) => `layout/${part}`),
      "report/diff",
    ]);
  });

  test("every folder but model/ has one door that says what goes in and out", () => {
    for (const folder of listed.filter((entry) => entry.endsWith("/") && entry !== "model/")) {
      const door = BY_NAME.get(folder === "cli/" ? "cli/main.ts" : `${folder}index.ts`);
      expect(door?.text.replace(/^#!.*\n/u, ""), `${folder} needs a door with a head comment`).toMatch(
        /^\/\*\*\n(?: \*.*\n){2,8} \*\//u,
      );
    }
  });
});
