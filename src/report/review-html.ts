import type { Review } from "../model/review.js";
import { element } from "../office/index.js";
import { toPrintable } from "./printable.js";
import { listPlanSections } from "./review-plan.js";
import { listSections, summariseReview, tellReason } from "./review.js";
import type { ReviewItem } from "./review-section.js";

/**
 * Content security policy: browsers load nothing and run no script, whatever texts the imported file puts into the
 * page.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}" +
  "table{border-collapse:collapse}th,td{border:1px solid #bbb;padding:.2rem .6rem;text-align:left}" +
  "li.error{color:#a11}li.guess{color:#8a5a00}small{color:#555}";

/** Writes a review as a page of HTML. */
export function writeReviewHtml(review: Review): string {
  const page = element("html", { lang: "en" }, [
    element("head", {}, [
      element("meta", { charset: "utf-8" }),
      element("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
      element("title", {}, ["Review of the import"]),
      element("style", {}, [STYLE]),
    ]),
    element("body", {}, [
      element("h1", {}, ["Review of the import"]),
      element("p", {}, [summariseReview(review).join(" ")]),
      element(
        "ul",
        {},
        review.files.map(({ path, format }) => element("li", {}, [show(`${path}: ${format}`)])),
      ),
      listColumns(review),
      ...[...listSections(review), ...listPlanSections(review)].flatMap(({ title, items }) => [
        element("h2", {}, [title]),
        element("ul", {}, items.map(listItem)),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${page.markup}\n`;
}

function listColumns({ columns }: Review) {
  if (columns.length === 0) return undefined;
  const rows = columns.map((column) => [column.header, column.field ?? "not read", tellReason(column)]);
  return element("table", {}, [
    element(
      "tr",
      {},
      ["column", "field", "why"].map((text) => element("th", {}, [text])),
    ),
    ...rows.map((cells) =>
      element(
        "tr",
        {},
        cells.map((text) => element("td", {}, [show(text)])),
      ),
    ),
  ]);
}

function listItem({ weight, message, where }: ReviewItem) {
  const places = where === "" ? undefined : element("small", {}, [show(` ${where}`)]);
  return element("li", { class: weight }, [show(message), places]);
}

/**
 * Returns text for an element that must not be empty: an element without text would be written in its short form, which
 * HTML does not have.
 */
function show(text: string): string {
  return text === "" ? "\u2013" : toPrintable(text);
}
