import type { Finding, Severity } from "../../src/model/finding.js";
import { findingOn } from "./finding.js";

const TEXT = "company: Northwind Bikes\n";

/** Returns findings with different fingerprints, by turns error, warning and note, each with the given facts. */
export function createFindings(count: number, facts: Partial<Finding> = {}): readonly Finding[] {
  const severities: readonly Severity[] = ["info", "warn", "error"];
  return Array.from({ length: count }, (_, index) =>
    findingOn(TEXT, "Northwind", {
      severity: severities[index % 3] ?? "info",
      message: `Finding ${index} of many.`,
      fingerprint: index.toString(16).padStart(16, "0"),
      ...facts,
    }),
  );
}

/** Strings that mean something to a terminal, a browser, XML, JSON, Markdown, SARIF, a build server or a URI. */
export const NASTY = [
  "::error file=x::owned",
  "line one\n::stop-commands::token",
  "##[error]y and ##vso[task.setvariable variable=x]y",
  "<img src=x onerror=alert(1)><script>alert(1)</script>",
  "]]> &amp; <!-- -- --> <![CDATA[",
  "| a | b |\n| --- | --- |",
  "[click](https://evil.example) ![x](https://evil.example/x.png)",
  "](javascript:alert(1))",
  "@org/security #12 GH-12 :smile: https://evil.example www.evil.example a@b.example",
  "`code` *bold* _it_ ~~no~~ $x$ \\",
  "50% off, a:b,c %0A %25",
  "\u0000\u0007\u001b[31m\u007f\u009b\u2028\u2029\u202e\u2066\ud800\udc00\ud800\ufffe\uffff",
  "e\u0301 東京 🙂 عربي",
] as const;
