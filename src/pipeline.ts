/**
 * The stages in order. A company is opened once; checks, marks and charts start from the opened company. `drawing.ts`
 * has the stages that draw.
 */
import { applyBaseline as leaveOutKnown, BASELINE_FILE, checkInput, checkOpened, findMarks } from "./check/index.js";
import { listOwnCards, POLICY_IDS, resolveFindings, RULE_CARDS, sortFindings } from "./check/index.js";
import type { BaselineReading } from "./check/index.js";
import { isCompanyFile as tellsCompanyFile, isPartOfCompany, validateCompany } from "./company/index.js";
import { assessBrandColours } from "./colours/index.js";
import { CONFIG_FILE, describeBrandConcerns, readConfig } from "./config/index.js";
import type { LoadConfigOptions, LoadedConfig } from "./config/index.js";
import { buildGraph } from "./graph/index.js";
import { DeadlinePassed, holdTo } from "./model/deadline.js";
import type { Expired } from "./model/deadline.js";
import type { Finding } from "./model/finding.js";
import type { Checked, CheckOptions, Opened, OpenOptions } from "./model/opened.js";
import type { SourceFile } from "./model/source.js";
import { checkPhotos } from "./photos/index.js";
import { Includes, parseSource } from "./source/index.js";

export { checkInput, checkOpened, DeadlinePassed, findMarks, listOwnCards, POLICY_IDS, RULE_CARDS, sortFindings };
export type { FindMarksOptions } from "./check/index.js";
export type { Expired };
// The command line uses these functions, but must not import stages itself.
export { canBeKnown, findEntries as findMarkedEntries, writeBaseline } from "./check/index.js";
export { askOpened, explainNamed, explainRoles, findCoverage, findMeantName, profileRole } from "./answers/index.js";
export { findNamedThings, findReasons, listExplained, splitAskedKind } from "./answers/index.js";
export type { ExplainedCompany, NamingContext } from "./answers/index.js";
export { compareOpened } from "./diff/index.js";
export { createCompanySchema, isDate } from "./company/index.js";
export { isFocus } from "./graph/index.js";
export * from "./drawing.js";

/** A company that was opened and checked. */
export type LoadedCompany = Opened & Checked;

export type LoadCompanyOptions = OpenOptions & Pick<CheckOptions, "settings">;

export type CheckCompanyOptions = OpenOptions & CheckOptions;

/**
 * Reads a company file and the files it includes. Never throws for faults in the text: they become problems in the
 * result.
 */
export function openCompany(
  file: SourceFile,
  { includes: reader, asOf, skipsPhotos, expired }: OpenOptions = {},
): Opened {
  const checkpoint = holdTo(expired);
  const includes = new Includes(file, reader, checkpoint);
  const document = parseSource(file, { checkpoint });
  if (document.value !== undefined) includes.setDocument(document.value);
  const company = document.value && validateCompany(document.value, includes.open, checkpoint);
  const built = company?.value && buildGraph(company.value, asOf, checkpoint);
  const graph = built?.value;
  const photos = {
    problems: graph === undefined || skipsPhotos === true ? [] : checkPhotos(graph, reader, checkpoint),
  };
  return {
    path: file.path,
    graph,
    problems: [document, company, built, includes, photos].flatMap((outcome) => outcome?.problems ?? []),
    locator: document.value && includes,
    files: includes.files,
    isPart: document.value !== undefined && isPartOfCompany(document.value.root),
  };
}

/** Tells whether a YAML file in a folder is a company file. */
export function isCompanyFile(file: SourceFile, expired?: Expired): boolean {
  return tellsCompanyFile(parseSource(file, { checkpoint: holdTo(expired) }));
}

/**
 * Opens a company and lists the faults of its files. `checkCompany` also lists what the rules find in the company
 * itself.
 */
export function loadCompany(file: SourceFile, options: LoadCompanyOptions = {}): LoadedCompany {
  const opened = openCompany(file, options);
  return { ...opened, ...checkInput(opened, options) };
}

/** Opens companies and lists all findings, sorted by file, place and rule. */
export function checkCompany(files: readonly SourceFile[], options: CheckCompanyOptions = {}): readonly Finding[] {
  return sortFindings(files.flatMap((file) => checkOpened(openCompany(file, options), options).findings));
}

/** Removes the findings that a baseline file lists. Never throws for faults in the file. */
export function applyBaseline(findings: readonly Finding[], file: SourceFile, expired?: Expired): BaselineReading {
  return leaveOutKnown(findings, parseSource(file, { kind: BASELINE_FILE, checkpoint: holdTo(expired) }), file.path);
}

/** Reads a config file (YAML or JSON). Never throws for faults in the text: they become findings. */
export function loadConfig(file: SourceFile, options: LoadConfigOptions = {}): LoadedConfig {
  const { under, theme, expired } = options;
  const document = parseSource(file, { kind: CONFIG_FILE, checkpoint: holdTo(expired) });
  const config = readConfig(document, { under, cards: RULE_CARDS, policies: POLICY_IDS });
  const { brand = {}, theme: ownTheme = "light" } = config.value?.settings ?? {};
  const concerns = assessBrandColours(brand, theme ?? ownTheme);
  const problems = [...config.problems, ...describeBrandConcerns(concerns, config.value)];
  const places = { file: file.path, locator: document.value };
  const { settings, check, company, fonts } = config.value ?? {};
  return { settings, check, company, fonts, findings: resolveFindings(problems, { places }).findings };
}
