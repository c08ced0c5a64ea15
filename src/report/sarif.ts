import type { Finding, Severity } from "../model/finding.js";
import type { RuleCard } from "../model/rule.js";
import { toMarkdownCard } from "./markdown-text.js";
import { escapeControls, toPrintable } from "./printable.js";
import { createLineCutter, sortBySeverity } from "./reporter.js";
import type { OneLineRange, ReportContext, Reporter } from "./reporter.js";
import { describeSource } from "./sources.js";
import { toRelativeUri } from "./uri.js";

/** SARIF 2.1.0, with the properties that GitHub code scanning reads, and within the limits of that service. */
export const sarifReporter: Reporter = {
  id: "sarif",
  title: "SARIF 2.1.0 for code scanning",
  isForHost: true,
  write: writeSarif,
};

/**
 * Largest number of results: code scanning accepts 25,000 but shows 5,000, so the report keeps only the most severe
 * ones.
 */
const MOST_RESULTS = 5000;
/**
 * Largest number of bytes before compression. Code scanning allows 10 MB after compression, so this limit is on the
 * safe side.
 */
const MOST_BYTES = 9_000_000;
const MOST_MESSAGE_UNITS = 1500;
const MOST_DESCRIPTION_UNITS = 1000;
const MOST_RELATED = 10;

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warn: "warning", info: "note" };
const PROBLEM_SEVERITIES: Readonly<Record<Severity, string>> = {
  error: "error",
  warn: "warning",
  info: "recommendation",
};

const ROOT = "%SRCROOT%";

/** Rule of the one result that counts the findings left out because of the limits. */
const LEFT_OUT = {
  id: "more-findings",
  name: "MoreFindings",
  shortDescription: { text: "There are more findings than this report can hold." },
  defaultConfiguration: { level: "note" },
  help: { text: "The same check with '-f text' lists all of them." },
};

function writeSarif(findings: readonly Finding[], context: ReportContext): string {
  const { tool, files, cards, dates = [] } = context;
  const { results, leftOut } = writeResults(findings, context);
  const rules = cards.map(writeRule);
  const company = files[0]?.path ?? "";
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            rules: leftOut === 0 ? rules : [...rules, LEFT_OUT],
          },
        },
        // Code scanning reads the text before the last slash as a category. Each company is its own category, so that a
        // report on one company does not close the alerts about another.
        automationDetails: { id: `${tool.name}/${toPrintable(company)}/` },
        originalUriBaseIds: { [ROOT]: { description: { text: "The root of the repository." } } },
        columnKind: "utf16CodeUnits",
        // Record the dates, since overdue findings depend on them. Leave out `invocations`: its times come from a
        // clock.
        ...(dates.length > 0 && { properties: { dates } }),
        results: leftOut === 0 ? results : [...results, writeLeftOut(leftOut, company, rules.length)],
      },
    ],
  };
  return escapeControls(JSON.stringify(log)) + "\n";
}

function writeResults(findings: readonly Finding[], { files, cards }: ReportContext) {
  const cut = createLineCutter(files);
  const ruleIndexes = new Map(cards.map(({ id }, index): [string, number] => [id, index]));
  const encoder = new TextEncoder();
  const results: object[] = [];
  let bytes = 0;
  for (const finding of sortBySeverity(findings)) {
    const result = writeResult(finding, ruleIndexes.get(finding.rule), cut);
    bytes += encoder.encode(escapeControls(JSON.stringify(result))).length;
    const isFull = results.length === MOST_RESULTS - 1 && findings.length > MOST_RESULTS;
    if (isFull || bytes > MOST_BYTES) break;
    results.push(result);
  }
  return { results, leftOut: findings.length - results.length };
}

function writeResult(finding: Finding, ruleIndex: number | undefined, cut: ReturnType<typeof createLineCutter>) {
  const { rule, severity, message, help, file, range, fingerprint } = finding;
  const related = finding.related.slice(0, MOST_RELATED);
  const links = related.map((place, index) => `[${disarmLinks(place.message).replace(/[[\]]/gu, "")}](${index + 1})`);
  const text = [disarmLinks(shorten(message, MOST_MESSAGE_UNITS)), disarmLinks(help)].join(" ");
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: links.length === 0 ? text : `${text} See also: ${links.join(", ")}.` },
    locations: [{ physicalLocation: writePlace(file, cut(file, range)) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        message: { text: disarmLinks(place.message) },
        physicalLocation: writePlace(place.file, cut(place.file, place.range)),
      })),
    }),
    // Code scanning reads only the fingerprint under this key. With it, an alert stays the same alert when lines move.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1` },
  };
}

function writePlace(file: string, { line, startColumn, endColumn }: OneLineRange) {
  return {
    artifactLocation: { uri: toRelativeUri(file), uriBaseId: ROOT },
    region: { startLine: line, startColumn, endLine: line, endColumn },
  };
}

function writeLeftOut(count: number, file: string, ruleIndex: number) {
  return {
    ruleId: LEFT_OUT.id,
    ruleIndex,
    level: "note",
    message: { text: `${count} more findings are not in this report. ${LEFT_OUT.help.text}` },
    locations: [{ physicalLocation: writePlace(file, { line: 1, startColumn: 1, endColumn: 1 }) }],
    partialFingerprints: { primaryLocationLineHash: `${LEFT_OUT.id}:1` },
  };
}

function writeRule(card: RuleCard) {
  const { id, group, severity, precision, title, why, fix, sources } = card;
  // SARIF has no level for a rule that is off by default. If such a rule was switched on, its results carry the
  // severity that the rule was given.
  const level = severity === "off" ? "info" : severity;
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: disarmLinks(shorten(title, MOST_DESCRIPTION_UNITS)) },
    fullDescription: { text: disarmLinks(shorten(why, MOST_DESCRIPTION_UNITS)) },
    defaultConfiguration: { level: LEVELS[level] },
    help: {
      text: disarmLinks([why, `To put it right: ${fix}`, ...sources.map(describeSource)].join("\n")),
      markdown: writeHelp(toMarkdownCard(card)),
    },
    properties: { tags: [group], precision, "problem.severity": PROBLEM_SEVERITIES[level] },
  };
}

function writeHelp({ why, fix, sources }: RuleCard): string {
  const reasons = sources.map((source) => `- ${describeSource(source)}`).join("\n");
  return [why, `**To put it right:** ${fix}`, reasons].join("\n\n");
}

/** Disarms `[text](target)`, so that texts of a company file cannot become links. */
function disarmLinks(text: string): string {
  return text.replaceAll("](", "] (");
}

function shorten(text: string, mostUnits: number): string {
  return text.length <= mostUnits ? text : `${text.slice(0, mostUnits - 1).replace(/[\ud800-\udbff]$/u, "")}…`;
}
