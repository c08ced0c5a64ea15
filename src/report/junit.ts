import type { Finding, Severity } from "../model/finding.js";
import { askAtFindings, SEVERITIES } from "./reporter.js";
import type { ReportContext, Reporter } from "./reporter.js";
import { toPrintable } from "./printable.js";

/** JUnit XML in the schema of Ant's JUnit task: one suite for each file, one case for each finding. */
export const junitReporter: Reporter = { id: "junit", title: "JUnit XML for test reports", write: writeJunit };

/** Fixed time of the report: the schema requires a time, and the same input has to give the same bytes. */
const NO_TIME = "1970-01-01T00:00:00";

function writeJunit(findings: readonly Finding[], context: ReportContext): string {
  const suites = context.files.map(({ path }, index) =>
    writeSuite(
      path,
      findings.filter(({ file }) => file === path),
      index,
      context,
    ),
  );
  return ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", ...suites.flat(), "</testsuites>", ""].join("\n");
}

function writeSuite(path: string, findings: readonly Finding[], id: number, context: ReportContext): readonly string[] {
  const { tool, failOn, dates = [] } = context;
  const ask = askAtFindings(context);
  const failing = findings.filter(({ severity }) => isAtLeast(severity, failOn));
  const counts = {
    tests: Math.max(findings.length, 1),
    failures: failing.length,
    errors: 0,
    skipped: findings.length - failing.length,
  };
  const file = escapeXml(path);
  const numbers = Object.entries(counts).map(([name, count]) => `${name}="${count}"`);
  return [
    `  <testsuite id="${id}" package="${tool.name}" name="${file}" ${numbers.join(" ")} time="0" timestamp="${NO_TIME}" hostname="localhost">`,
    `    <properties>`,
    `      <property name="version" value="${escapeXml(tool.version)}"/>`,
    ...dates.map((date) => `      <property name="checked as of" value="${escapeXml(date)}"/>`),
    `    </properties>`,
    ...(findings.length === 0 ? [`    <testcase classname="${file}" name="no findings" time="0"/>`] : []),
    ...findings.flatMap((finding) => {
      ask();
      return writeCase(finding, failOn);
    }),
    `    <system-out/>`,
    `    <system-err/>`,
    `  </testsuite>`,
  ];
}

/**
 * Writes a finding as a test case. A finding that does not make the check fail counts as skipped, neither failed nor
 * passed.
 */
function writeCase(finding: Finding, failOn: Severity): readonly string[] {
  const { rule, severity, message, help, file, range, related } = finding;
  const isFailing = isAtLeast(severity, failOn);
  const tag = isFailing ? "failure" : "skipped";
  const type = isFailing ? ` type="${severity}"` : "";
  const text = [
    `${toPrintable(file)}:${range.start.line}:${range.start.column} ${severity} ${rule}`,
    toPrintable(message),
    ...related.map((place) => `${toPrintable(place.file)}:${place.range.start.line}: ${toPrintable(place.message)}`),
    `help: ${toPrintable(help)}`,
  ];
  return [
    `    <testcase classname="${escapeXml(file)}" name="${escapeXml(`${rule}: ${message}`)}" time="0">`,
    `      <${tag}${type} message="${escapeXml(message)}">${text.map(escapeXml).join("\n")}</${tag}>`,
    `    </testcase>`,
  ];
}

function isAtLeast(severity: Severity, limit: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/**
 * Escapes text for attributes and between tags, and disarms commands to build servers, which read reports line by line.
 */
function escapeXml(text: string): string {
  return toPrintable(text)
    .replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character)
    .replace(/^(\s*):(?=:)/u, "$1&#58;")
    .replace(/##(?=[a-z]*\[)/giu, "#&#35;");
}
