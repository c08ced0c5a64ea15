/** Promises for any bytes at all: an answer with a place for everything that is wrong, and a harmless picture. */
import { JSDOM } from "jsdom";
import { drawChart, loadCompany } from "../../dist/index.js";
import { writeReport } from "../../dist/cli/findings-report.js";
import { NO_COLOURS } from "../../dist/cli/terminal.js";
import { REPORT_FORMATS } from "../../dist/report/index.js";

const MOST_BOXES = 60;
/** Characters that a terminal obeys or that deceive a reader; line feeds are allowed, as reports consist of lines. */
const UNSAFE = /(?!\n)\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u;

/** Throws when a promise is broken. Draws only when asked to: drawing takes a hundred times as long. */
export async function judgeBytes(content, { isDrawn = false } = {}) {
  const file = { path: "company.yaml", content };
  const { graph, findings, files } = loadCompany(file);
  for (const finding of findings) judgeFinding(finding, content.length);
  hold(graph !== undefined || findings.some(({ severity }) => severity === "error"), "nothing to draw, and no error");
  for (const format of REPORT_FORMATS) {
    const report = writeReport(format, { findings, inputs: files, failOn: "error", colours: NO_COLOURS });
    const character = UNSAFE.exec(report);
    hold(
      character === null,
      `no ${format} report with the character ${String(character?.[0].codePointAt(0)?.toString(16))}`,
    );
  }
  if (!isDrawn || graph === undefined) return;
  if (graph.units.length + graph.posts.length + graph.officers.length > MOST_BOXES) return;
  const { files: drawn } = await drawChart(graph, { formats: ["svg", "txt"] });
  hold(drawn.length >= 2, "a file for each format");
  judgePicture(String(drawn[0].content));
}

function judgeFinding({ rule, message, help, range: { start, end }, file }, size) {
  hold(/^\S.*[.?]$/su.test(message), `${rule}: a message that is a sentence, not ${JSON.stringify(message)}`);
  hold(/^[A-Z'].*\.$/su.test(help), `${rule}: help that is a sentence, not ${JSON.stringify(help)}`);
  hold(file === "company.yaml", `${rule}: a file that was read`);
  hold(start.line >= 1 && start.column >= 1 && end.line >= start.line, `${rule}: lines and columns from 1`);
  hold(start.offset >= 0 && end.offset >= start.offset && end.offset <= size, `${rule}: a place inside the file`);
}

function judgePicture(svg) {
  // This throws when the picture is not well-formed.
  const { document } = new JSDOM(svg, { contentType: "image/svg+xml" }).window;
  for (const element of document.querySelectorAll("*")) {
    hold(!/^(?:script|foreignObject|image|iframe|animate|set)$/iu.test(element.localName), `no ${element.localName}`);
    for (const { name, value } of element.attributes) {
      hold(!/^on/iu.test(name), `no attribute ${name}`);
      hold(!/href$/iu.test(name) || /^(?:#|chart-\d+\.svg)/u.test(value), `no link to ${value}`);
    }
  }
}

function hold(isTrue, what) {
  if (!isTrue) throw new Error(`does not hold: ${what}`);
}
