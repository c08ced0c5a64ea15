import type { Change, ComparedCompanies } from "../../model/diff.js";
import type { Finding } from "../../model/finding.js";
import { escapeMarkdown } from "../markdown-text.js";
import { wordOf } from "../summary.js";
import { FIGURES_HEAD, listFigures } from "./figures.js";
import { tellHeadline } from "./headline.js";
import { drawMermaid } from "./mermaid.js";
import { Room } from "./room.js";
import { SECTIONS, tellBelow, tellChange } from "./words.js";

/**
 * First line of the comment on a pull request, by which a CI job finds its earlier comment in order to edit it instead
 * of adding another.
 */
export const MARKER = "<!-- orgwright-diff -->";

/** Limit on the number of characters, below the 65,536 that GitHub allows in a comment. */
const MOST_CHARACTERS = 60_000;

/** Largest number of rows in a list that is open at first; a longer list is collapsed. */
const OPEN_ROWS = 20;

/** Writes a difference as a comment for a pull request. */
export function writeDiffAsMarkdown(compared: ComparedCompanies): string {
  const { before, after, diff, fixed, raised } = compared;
  const answers = diff.changes.filter(({ kind }) => kind === "answer");
  const room = new Room(MOST_CHARACTERS);
  const parts = [
    [MARKER, `### Organisation: ${escapeMarkdown(tellHeadline(compared))}`].join("\n"),
    `${escapeMarkdown(before)} → ${escapeMarkdown(after)}`,
    ...writeAnswers(answers, room),
    ...writeFigures(compared),
    ...drawMermaid(diff.changes, room),
    ...SECTIONS.filter(({ kinds }) => !kinds.includes("answer")).flatMap(({ title, kinds }) =>
      writeSection(
        title,
        diff.changes.filter(({ kind }) => kinds.includes(kind)),
        room,
      ),
    ),
    ...writeFindings(fixed, raised, room),
  ];
  return parts.join("\n\n") + "\n";
}

function writeAnswers(answers: readonly Change[], room: Room): readonly string[] {
  const rows = answers.map(({ subject, before, after, below }) => {
    const isReasonNews = before?.reason !== after?.reason;
    const rest = below.length === 0 ? "" : ` and ${tellBelow(below)} below`;
    return `| ${escapeMarkdown(subject.name)}${rest} | ${escapeMarkdown(before?.text ?? "")}${isReasonNews ? tellReason(before) : ""} | **${escapeMarkdown(after?.text ?? "")}**${isReasonNews ? tellReason(after) : ""} |`;
  });
  return writeTable(["unit", "was answered for by", "now"], rows, room, "Who answers");
}

function tellReason(side: Change["before"]): string {
  return side?.reason === undefined ? "" : `<br>${escapeMarkdown(side.reason)}`;
}

function writeFigures({ diff }: ComparedCompanies): readonly string[] {
  const rows = listFigures(diff.figures).map((row) => `| ${row.map(escapeMarkdown).join(" | ")} |`);
  return rows.length === 0 ? [] : [joinTable(FIGURES_HEAD, rows)];
}

function writeSection(title: string, changes: readonly Change[], room: Room): readonly string[] {
  const lines = changes.map((change) => `- ${escapeMarkdown(tellChange(change).text)}`);
  const shown = lines.filter((line) => room.take(line));
  if (lines.length === 0) return [];
  const rest = tellRest(lines.length - shown.length);
  return fold(`${title}: ${lines.length}`, [...shown, ...rest].join("\n"), lines.length > OPEN_ROWS);
}

function writeFindings(fixed: readonly Finding[], raised: readonly Finding[], room: Room): readonly string[] {
  const tell = (what: string, { rule, message, file, range }: Finding) =>
    `- ${what} \`${escapeMarkdown(rule)}\`: ${escapeMarkdown(message)} (${escapeMarkdown(file)}:${range.start.line})`;
  const lines = [
    ...raised.map((finding) => tell(`**new ${wordOf(finding.severity)}**`, finding)),
    ...fixed.map((finding) => tell("fixed", finding)),
  ];
  const shown = lines.filter((line) => room.take(line));
  if (lines.length === 0) return [];
  const title = `Findings: ${raised.length} new, ${fixed.length} fixed`;
  return fold(title, [...shown, ...tellRest(lines.length - shown.length)].join("\n"), lines.length > OPEN_ROWS);
}

function writeTable(head: readonly string[], rows: readonly string[], room: Room, title: string): readonly string[] {
  const shown = rows.filter((row) => room.take(row));
  if (rows.length === 0) return [];
  const table = [joinTable(head, shown), ...tellRest(rows.length - shown.length)].join("\n\n");
  return rows.length > OPEN_ROWS ? fold(`${title}: ${rows.length}`, table, true) : [table];
}

function joinTable(head: readonly string[], rows: readonly string[]): string {
  return [`| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...rows].join("\n");
}

function fold(title: string, content: string, isFolded: boolean): readonly string[] {
  if (!isFolded) return [`**${title}**`, content];
  return [`<details><summary>${title}</summary>`, content, "</details>"];
}

function tellRest(left: number): readonly string[] {
  return left > 0 ? [`\nand ${left} more; \`orgwright diff -f text\` lists all of them`] : [];
}
