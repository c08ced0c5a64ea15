import type { Change, ComparedCompanies } from "../../model/diff.js";
import type { Finding } from "../../model/finding.js";
import { element, Xml } from "../../office/index.js";
import { toPrintable } from "../printable.js";
import { wordOf } from "../summary.js";
import { FIGURES_HEAD, listFigures } from "./figures.js";
import { tellHeadline } from "./headline.js";
import { SECTIONS, tellChange } from "./words.js";

/** Chart of one state. */
export interface StatePicture {
  /** Markup of an SVG that contains no scripts and loads nothing. */
  readonly svg: string;
  /** Returns the id of a change's box in the markup; undefined if the chart has no such box. */
  readonly anchorOf: (change: Change) => string | undefined;
}

export interface StatePictures {
  readonly before: StatePicture;
  readonly after: StatePicture;
}

/**
 * Content security policy: browsers load nothing and run no script, whatever texts a company file puts into the page.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";
const STYLE =
  ":root{color-scheme:light dark}" +
  "body{font:16px/1.5 Inter,system-ui,sans-serif;margin:2rem;color:#1A2230;background:#FFFFFF}" +
  "h1{font-size:1.5rem;margin:0}p{margin:.3rem 0}main{display:grid;gap:1.5rem;margin:1.5rem 0}" +
  "figure{margin:0;min-width:0}figcaption{font-weight:600;margin-bottom:.5rem}svg{max-width:100%;height:auto}" +
  "table{border-collapse:collapse;margin:1rem 0}th,td{border:1px solid #7A8594;padding:.2rem .6rem;text-align:left}" +
  "details{margin:.5rem 0}summary{cursor:pointer;font-weight:600}li small{display:block}a{color:#16327F}" +
  ":target>rect:first-of-type{stroke:#8A3FA0;stroke-width:5}" +
  "@media(min-width:70rem){main{grid-template-columns:1fr 1fr}}" +
  "@media(prefers-color-scheme:dark){body{color:#EEF2F7;background:#0E131B}a{color:#9DBBFF}" +
  ":target>rect:first-of-type{stroke:#D79AE6}}";

/**
 * Writes a difference as a page of HTML: both states beside each other, and the changes in lists that are collapsed at
 * first.
 */
export function writePage(compared: ComparedCompanies, pictures: StatePictures): string {
  const title = `What changes: ${compared.before} → ${compared.after}`;
  const page = element("html", { lang: "en" }, [
    element("head", {}, [
      element("meta", { charset: "utf-8" }),
      element("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
      element("meta", { name: "viewport", content: "width=device-width" }),
      element("title", {}, [toPrintable(title)]),
      element("style", {}, [new Xml(STYLE)]),
    ]),
    element("body", {}, [
      element("h1", {}, [toPrintable(title)]),
      element("p", {}, [`${tellHeadline(compared)}.`]),
      element("main", {}, [
        showState(`Before: ${compared.before}`, pictures.before),
        showState(`After: ${compared.after}`, pictures.after),
      ]),
      ...showFigures(compared),
      ...SECTIONS.flatMap(({ title, kinds }) => {
        const changes = compared.diff.changes.filter(({ kind }) => kinds.includes(kind));
        return fold(
          title,
          changes.map((change) => showChange(change, pictures)),
        );
      }),
      ...showFindings(compared),
    ]),
  ]);
  return `<!doctype html>\n${page.markup}\n`;
}

function showState(caption: string, { svg }: StatePicture): Xml {
  return element("figure", {}, [element("figcaption", {}, [toPrintable(caption)]), new Xml(svg)]);
}

function showFigures({ diff }: ComparedCompanies): readonly Xml[] {
  const rows = listFigures(diff.figures);
  if (rows.length === 0) return [];
  const toRow = (cells: readonly string[], name: string) =>
    element(
      "tr",
      {},
      cells.map((text) => element(name, {}, [text === "" ? "–" : toPrintable(text)])),
    );
  return [element("table", {}, [toRow(FIGURES_HEAD, "th"), ...rows.map((row) => toRow(row, "td"))])];
}

/** Puts entries into a list that is collapsed at first; an empty list is left out. */
function fold(title: string, entries: readonly Xml[]): readonly Xml[] {
  if (entries.length === 0) return [];
  const summary = element("summary", {}, [`${title}: ${entries.length}`]);
  return [element("details", {}, [summary, element("ul", {}, entries)])];
}

function showChange(change: Change, { before, after }: StatePictures): Xml {
  const { text, reasons } = tellChange(change);
  const links = [
    ["before", before.anchorOf(change)],
    ["after", after.anchorOf(change)],
  ] as const;
  return element("li", {}, [
    toPrintable(text),
    ...links.flatMap(([word, anchor]) =>
      anchor === undefined ? [] : [" ", element("a", { href: `#${anchor}` }, [`show ${word}`])],
    ),
    ...reasons.map((reason) => element("small", {}, [toPrintable(reason)])),
  ]);
}

function showFindings({ fixed, raised }: ComparedCompanies): readonly Xml[] {
  const show = (what: string, { rule, message }: Finding) =>
    element("li", {}, [toPrintable(`${what} ${rule}: ${message}`)]);
  return fold("Findings", [
    ...raised.map((finding) => show(`new ${wordOf(finding.severity)}`, finding)),
    ...fixed.map((finding) => show("fixed", finding)),
  ]);
}
