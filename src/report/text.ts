import { disarmCommands } from "../model/build-server.js";
import type { Finding } from "../model/finding.js";
import type { RuleCard } from "../model/rule.js";
import { createCodeFrame, createTextLines, NO_LINES } from "./code-frame.js";
import type { FrameLine, TextLines } from "./code-frame.js";
import { groupFindings } from "./finding-groups.js";
import type { Group } from "./finding-groups.js";
import { toPrintable } from "./printable.js";
import { describePolicy } from "./policy-notes.js";
import { askAtFindings } from "./reporter.js";
import type { Colours, ReportContext, Reporter, SourceDetail } from "./reporter.js";
import { listSources } from "./sources.js";
import { colourOf, countFindings, summariseFindings, wordOf } from "./summary.js";

export const textReporter: Reporter = { id: "text", title: "Text for people", tellsOfPolicies: true, write: writeText };

/**
 * Smallest number of findings at which a group shows only the lines at fault, without the line above each: the message
 * already names the entry.
 */
const SHORT_FROM = 4;

function writeText(findings: readonly Finding[], context: ReportContext): string {
  const { files } = context;
  const linesByFile = new Map<string, TextLines>();
  for (const { path, text } of files) {
    if (text !== undefined) linesByFile.set(path, createTextLines(text));
  }
  const asking = { ...context, checkpoint: askAtFindings(context) };
  const groups = groupFindings(findings, context.cards);
  const { commandForAll } = context;
  const shown = commandForAll === undefined ? groups : groups.filter(([{ severity }]) => severity === "error");
  const blocks = shown.map((group) => writeGroup(group, linesByFile, asking));
  const policy = context.policy === undefined ? [] : describePolicy(context.policy, findings).map(toPrintable);
  const end =
    commandForAll === undefined
      ? [summariseFindings(findings, context), ...explainPassing(findings, context)]
      : [`${countFindings(findings, context.colours)}: ${commandForAll}`];
  return [...blocks, policy, end]
    .filter((block) => block.length > 0)
    .map((lines) => lines.map((line) => disarmCommands(line) + "\n").join(""))
    .join("\n");
}

function writeGroup(
  group: Group,
  linesByFile: ReadonlyMap<string, TextLines>,
  { cards, colours, sources = "short", checkpoint }: ReportContext,
): readonly string[] {
  const [first] = group;
  const card = cards.find(({ id }) => id === first.rule);
  const hasOneFix = group.every(({ help }) => help === first.help);
  const fixOf = ({ help }: Finding) => `${colours.cyan("fix:")} ${toPrintable(help)}`;
  return [
    writeHead(group, card, colours),
    ...group.flatMap((finding) => {
      checkpoint?.();
      return [
        ...writeFinding(finding, linesByFile.get(finding.file) ?? NO_LINES, colours, group.length < SHORT_FROM),
        ...(hasOneFix ? [] : [`    ${fixOf(finding)}`]),
      ];
    }),
    ...(hasOneFix ? [`  ${fixOf(first)}`] : []),
    ...(card === undefined ? [] : writeReason(card, colours, sources)),
  ];
}

function writeHead({ length, 0: { severity, rule } }: Group, card: RuleCard | undefined, colours: Colours): string {
  const notes = [...(card?.group === "own" ? ["custom rule"] : []), ...(length > 1 ? [`${length} times`] : [])];
  const head = `${colourOf(severity, colours)(wordOf(severity))} ${colours.bold(rule)}`;
  return notes.length === 0 ? head : `${head} ${colours.dim(`(${notes.join(", ")})`)}`;
}

function writeFinding(
  { file, range, severity, message, related }: Finding,
  lines: TextLines,
  colours: Colours,
  hasContext: boolean,
): readonly string[] {
  const frame = createCodeFrame(lines, range).slice(hasContext ? 0 : -1);
  return [
    `  ${colours.bold(placeOf({ file, range }))} ${toPrintable(message)}`,
    ...writeFrame(frame, colourOf(severity, colours), colours),
    ...related.map((place) => `    ${placeOf(place)} ${toPrintable(place.message)}`),
  ];
}

function writeFrame(frame: readonly FrameLine[], mark: (text: string) => string, colours: Colours): readonly string[] {
  const digits = Math.max(...frame.map(({ number }) => String(number).length));
  return frame.flatMap(({ number, shown, caret }) => {
    const line = `    ${colours.dim(`${String(number).padStart(digits)} |`)} ${shown}`.trimEnd();
    if (caret === undefined) return [line];
    const marks = " ".repeat(caret.before) + mark("^".repeat(caret.length));
    return [line, `    ${colours.dim(`${" ".repeat(digits)} |`)} ${marks}`];
  });
}

/** Writes why a rule exists, and its sources in the requested detail. */
function writeReason(card: RuleCard, { dim }: Colours, detail: SourceDetail): readonly string[] {
  return [`why: ${card.why}`, ...listSources(card, detail)].map((line) => `  ${dim(toPrintable(line))}`);
}

/**
 * Says that the check passes although words are mistyped, and how to make such a check fail. Returns nothing if the
 * check fails or finds no mistyped word.
 */
function explainPassing(findings: readonly Finding[], { failOn, colours }: ReportContext): readonly string[] {
  if (failOn !== "error" || findings.some(({ severity }) => severity === "error")) return [];
  const isMistyped = findings.some(({ rule, severity }) => severity === "warn" && MISTYPED.includes(rule));
  return isMistyped
    ? [colours.dim("This check passes in spite of its warnings. With --fail-on warn, a mistyped word makes it fail.")]
    : [];
}

/** Rules about unknown words, which may be mistyped. The facts that such words state are missing for orgwright. */
const MISTYPED: readonly string[] = ["unknown-key", "unknown-role"];

function placeOf({ file, range }: Pick<Finding, "file" | "range">): string {
  return `${toPrintable(file)}:${range.start.line}:${range.start.column}`;
}
