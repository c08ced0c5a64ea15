import { disarmCommands } from "../model/build-server.js";
import type { Finding } from "../model/finding.js";
import type { RuleCard } from "../model/rule.js";
import { createCodeFrame, createTextLines, NO_LINES } from "./code-frame.js";
import type { FrameLine, TextLines } from "./code-frame.js";
import { toPrintable } from "./printable.js";
import { describePolicy } from "./policy-notes.js";
import { askAtFindings, sortBySeverity } from "./reporter.js";
import type { Colours, ReportContext, Reporter } from "./reporter.js";
import { describeSources } from "./sources.js";
import { colourOf, summariseFindings, wordOf } from "./summary.js";

export const textReporter: Reporter = { id: "text", title: "Text for people", tellsOfPolicies: true, write: writeText };

/** Findings of one rule and severity in one file. Their reason, and their fix if it is the same, are written once. */
type Group = readonly [Finding, ...Finding[]];

/** Number of findings from which a group shows only the lines at fault, without the lines above them: each message already names its entry. */
const SHORT_FROM = 4;

function writeText(findings: readonly Finding[], context: ReportContext): string {
  const { files } = context;
  const linesByFile = new Map<string, TextLines>();
  for (const { path, text } of files) {
    if (text !== undefined) linesByFile.set(path, createTextLines(text));
  }
  const asking = { ...context, checkpoint: askAtFindings(context) };
  const blocks = groupFindings(findings).map((group) => writeGroup(group, linesByFile, asking));
  const policy = context.policy === undefined ? [] : describePolicy(context.policy, findings).map(toPrintable);
  return [...blocks, ...(policy.length === 0 ? [] : [policy]), [summariseFindings(findings, context)]]
    .map((lines) => lines.map((line) => disarmCommands(line) + "\n").join(""))
    .join("\n");
}

/** Groups findings by file, in the order of the files, with the most severe rules of each first. */
function groupFindings(findings: readonly Finding[]): readonly Group[] {
  const files = groupBy(findings, ({ file }) => file);
  return files.flatMap((ofFile) => groupBy(sortBySeverity(ofFile), ({ severity, rule }) => `${severity} ${rule}`));
}

/** Returns groups in the order of their first members. */
function groupBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): readonly Group[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const group = groups.get(keyOf(finding));
    if (group === undefined) groups.set(keyOf(finding), [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function writeGroup(
  group: Group,
  linesByFile: ReadonlyMap<string, TextLines>,
  { cards, colours, checkpoint }: ReportContext,
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
    ...(card === undefined ? [] : writeReason(card, colours)),
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

/** Writes why a rule exists, and how binding it is. */
function writeReason({ why, sources }: RuleCard, { dim }: Colours): readonly string[] {
  return [`why: ${why}`, ...describeSources(sources)].map((line) => `  ${dim(toPrintable(line))}`);
}

function placeOf({ file, range }: Pick<Finding, "file" | "range">): string {
  return `${toPrintable(file)}:${range.start.line}:${range.start.column}`;
}
