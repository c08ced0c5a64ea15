import { validateCompany } from "../../src/company/index.js";
import type { Company } from "../../src/model/company.js";
import type { Problem } from "../../src/model/finding.js";
import type { SourceDocument } from "../../src/model/source.js";
import { parseSource } from "../../src/source/index.js";

/** Reads a company file; fails when the YAML itself is wrong. */
export function readCompany(content: string): {
  company: Company;
  problems: readonly Problem[];
  source: SourceDocument;
} {
  const { value: source, problems: yamlProblems } = parseSource({ path: "company.yaml", content });
  if (source === undefined) throw new Error(yamlProblems.map((problem) => problem.message).join(" "));
  const { value: company, problems } = validateCompany(source, () => []);
  if (company === undefined) throw new Error("no company");
  return { company, problems: [...yamlProblems, ...problems], source };
}

/** Returns `rule line:column message` for each problem, in file order. */
export function listProblems(content: string): string[] {
  const { problems, source } = readCompany(content);
  return problems
    .map(({ rule, severity, message, origin, range }) => {
      const start = (range ?? (origin === undefined ? undefined : source.locate(origin)))?.start;
      const label = severity === undefined ? rule : `${rule} (${severity})`;
      return { offset: start?.offset ?? -1, text: `${label} ${start?.line ?? 0}:${start?.column ?? 0} ${message}` };
    })
    .sort((a, b) => a.offset - b.offset)
    .map(({ text }) => text);
}
