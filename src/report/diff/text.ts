import { disarmCommands } from "../../model/build-server.js";
import type { Change, ComparedCompanies } from "../../model/diff.js";
import type { Finding } from "../../model/finding.js";
import { displayWidth } from "../display-width.js";
import { toPrintable } from "../printable.js";
import type { Colours } from "../reporter.js";
import { wordOf } from "../summary.js";
import { padColumns } from "../text-columns.js";
import { FIGURES_HEAD, listFigures } from "./figures.js";
import { tellHeadline } from "./headline.js";
import { SECTIONS, tellChange } from "./words.js";

/** Writes a difference as plain text. */
export function writeDiff(compared: ComparedCompanies, colours: Colours): string {
  const { before, after, diff, fixed, raised } = compared;
  const blocks = [
    [`${toPrintable(before)} -> ${toPrintable(after)}: ${colours.bold(tellHeadline(compared))}.`],
    ...SECTIONS.flatMap(({ title, kinds }) =>
      writeSection(
        title,
        diff.changes.filter(({ kind }) => kinds.includes(kind)),
        colours,
      ),
    ),
    ...writeFigures(compared, colours),
    ...writeFindings(fixed, raised, colours),
  ];
  return blocks.map((lines) => lines.map((line) => `${disarmCommands(line)}\n`).join("")).join("\n");
}

function writeSection(title: string, changes: readonly Change[], colours: Colours): readonly (readonly string[])[] {
  if (changes.length === 0) return [];
  return [[colours.bold(title), ...changes.flatMap((change) => writeChange(change, colours))]];
}

function writeChange(change: Change, colours: Colours): readonly string[] {
  const { sign, text, reasons } = tellChange(change);
  const colour = { "+": colours.cyan, "-": colours.red, "~": colours.yellow, ">": colours.yellow }[sign];
  return [
    `  ${colour(sign)} ${toPrintable(text)}`,
    ...reasons.map((reason) => `      ${colours.dim(toPrintable(reason))}`),
  ];
}

function writeFigures({ diff }: ComparedCompanies, colours: Colours): readonly (readonly string[])[] {
  const rows = listFigures(diff.figures);
  if (rows.length === 0) return [];
  const columns = FIGURES_HEAD.map((head, index) => [head, ...rows.map((row) => toPrintable(row[index] ?? ""))]);
  const [head = "", ...lines] = padColumns(
    columns,
    columns.map((cells) => Math.max(...cells.map(displayWidth))),
  );
  return [[colours.bold(head), ...lines].map((line) => `  ${line}`)];
}

function writeFindings(fixed: readonly Finding[], raised: readonly Finding[], colours: Colours) {
  if (fixed.length + raised.length === 0) return [];
  const tell = ({ rule, message }: Finding) => `${rule}: ${toPrintable(message)}`;
  return [
    [
      colours.bold("Findings"),
      ...fixed.map((finding) => `  ${colours.cyan("fixed")} ${tell(finding)}`),
      ...raised.map((finding) => `  ${colours.red(`new ${wordOf(finding.severity)}`)} ${tell(finding)}`),
    ],
  ];
}
