/**
 * The pair `before.yaml` and `after.yaml` has every kind of change. Each `<case>.json` says how its difference is drawn, and
 * is compared with `<case>.svg`; `page.html` is the page of HTML, and `formats.txt` holds the hashes of the other formats.
 * `npm run accept` rewrites all of them and puts old next to new in `test/.review/index.html`.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawDiff, writeDiffPage } from "../../src/differences.js";
import type { ComparedStates, DiffView } from "../../src/differences.js";
import { CHANGE_KINDS } from "../../src/model/diff.js";
import type { ThemeName } from "../../src/model/settings.js";
import { SLIDE } from "../../src/model/view.js";
import { compareOpened, createDrawer, loadCompany } from "../../src/pipeline.js";
import type { DrawnFile, Drawer, ExportFormat } from "../../src/pipeline.js";
import { expectGolden, isAccepting } from "../support/golden.js";
import { findChange, writeReviewPage } from "../support/review.js";
import type { ChangedPicture } from "../support/review.js";

interface DrawnCase extends Omit<DiffView, "page"> {
  readonly page?: "slide";
  readonly theme?: ThemeName;
  readonly isSideBySide?: boolean;
}

const FOLDER = import.meta.dirname;
const changed: ChangedPicture[] = [];
const cases = readdirSync(FOLDER).flatMap((name) => (name.endsWith(".json") ? [path.parse(name).name] : []));

let drawer: Drawer;
beforeAll(async () => {
  drawer = await createDrawer();
});
afterAll(() => {
  if (isAccepting) writeReviewPage(changed);
});

function openPair(): ComparedStates {
  const open = (name: string) => {
    const { graph, findings } = loadCompany({ path: name, content: readFileSync(path.join(FOLDER, name)) });
    if (graph === undefined) throw new Error(`${name} cannot be drawn`);
    return { name, graph, findings };
  };
  const [before, after] = [open("before.yaml"), open("after.yaml")];
  return { before, after, compared: compareOpened(before, after) };
}

async function draw(formats: readonly ExportFormat[], asked: DrawnCase): Promise<readonly DrawnFile[]> {
  const { theme = "light", isSideBySide = false, page, ...view } = asked;
  const files: DrawnFile[] = [];
  const shown = { ...view, ...(page === "slide" && { page: SLIDE }) };
  const receive = (file: DrawnFile) => void files.push(file);
  await drawDiff(openPair(), { formats, theme, isSideBySide, view: shown, receive }, drawer);
  return files;
}

test("the pair has every kind of change", () => {
  const kinds = new Set(openPair().compared.diff.changes.map(({ kind }) => kind));
  expect(CHANGE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
});

test.each(cases)("%s", async (name) => {
  const asked = JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), "utf8")) as DrawnCase;
  const files = await draw(["svg"], asked);
  const goldens = files.map(({ page }) => `${name}${page === undefined ? "" : `-${page}`}.svg`);
  files.forEach(({ content }, index) => {
    const golden = path.join(FOLDER, goldens[index] ?? "");
    const change = findChange(golden, String(content));
    if (change !== undefined) changed.push(change);
    expectGolden(golden, String(content));
  });
  const kept = readdirSync(FOLDER).filter((file) => new RegExp(`^${name}(-\\d+)?\\.svg$`, "u").test(file));
  expect(kept.sort(), "pictures of pages that are no longer drawn").toEqual([...goldens].sort());
});

test.each(["titles", "none"] as const)(
  "no mark tells a name of a person that is withheld: --names %s",
  async (names) => {
    const [chart] = await draw(["svg"], { names });
    const texts = [String(chart?.content), await writeDiffPage(openPair(), { view: { names } }, drawer)];
    const people = ["Tom Berg", "Greta Lund", "Luis Ferro", "Sofia Ruiz", "Jo Kim", "Eve Lund", "Ada Okafor"];
    for (const text of texts) expect(people.filter((name) => text.includes(name))).toEqual([]);
  },
);

test("a page of HTML", async () => {
  expectGolden(path.join(FOLDER, "page.html"), await writeDiffPage(openPair(), {}, drawer));
});

test("the other formats", async () => {
  const files = await draw(["png", "pdf", "pptx"], {});
  const lines = files.map(
    ({ extension, content }) => `${createHash("sha256").update(content).digest("hex")}  changes${extension}`,
  );
  expectGolden(path.join(FOLDER, "formats.txt"), `${lines.sort().join("\n")}\n`);
});
