import path from "node:path";
import type { IncludeReader, SourceFile } from "../model/source.js";
import { checkInput, checkOpened, openCompany } from "../pipeline.js";
import type { LoadedCompany } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import { createDateFinder, findToday } from "./check-date.js";
import type { FindCommitDate } from "./check-date.js";
import { readConfigFor } from "./config-files.js";
import type { Config, ConfigRequest } from "./config-files.js";
import { createIncludeReader } from "./files/include-reader.js";
import { readInputFile } from "./files/input-files.js";
import type { InputFile } from "./files/input-files.js";
import { isSameFile } from "./files/links.js";
import { STDIN_NAME } from "./files/standard-input.js";
import { createGit } from "./git.js";
import { openRevision, readRevisionWord } from "./revisions/revision.js";
import type { RevisionFile } from "./revisions/revision.js";
import { readConfigOf, readRevisionFile } from "./revisions/revision-files.js";
import { createTreeReader } from "./revisions/tree-reader.js";
import { refuseTable } from "./files/tables.js";
import { announce, note } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** A company with its config. If its files have faults, entries can be missing. */
export interface OpenedCompany extends LoadedCompany {
  /** Path of the company file. If the user named a part, this is the company file that includes the part. */
  readonly path: string;
  readonly config: Config;
  /** Reader of the files that the company file names, such as photographs. */
  readonly reader: IncludeReader;
}

export interface CompanyRequest extends Omit<ConfigRequest, "companyFile"> {
  /** Content of standard input, and the path given for it; this content is read instead of the file at that path. */
  readonly stream?: InputFile | undefined;
  readonly asOf?: string | undefined;
  /** Whether the rules about the structure are checked too. */
  readonly isChecked?: boolean;
  /** Policy packs that the user asked for; if absent, the policy packs of the config file apply. */
  readonly policies?: readonly string[] | undefined;
  /** Date of the check, if one was asked for. */
  readonly now?: string | undefined;
}

/**
 * Opens every company once, even if several of its files were named. Reads all companies before anything is reported,
 * because a report on only some of them would look complete.
 */
export async function openCompanies(
  files: readonly string[],
  request: CompanyRequest,
): Promise<readonly OpenedCompany[]> {
  const companies = new Map<string, OpenedCompany>();
  const findCommitDate = createDateFinder(request.deadline);
  for (const file of files) {
    announce(`${request.isChecked === true ? "Reading and checking" : "Reading"} ${toPrintable(file)}`);
    const company = await openCompanyFile(file, { ...request, findCommitDate });
    const place = path.resolve(company.path);
    if (!companies.has(place)) companies.set(place, company);
  }
  return [...companies.values()];
}

/** Lists the configs of companies. A config that serves several companies is listed once. */
export function listConfigs(companies: readonly OpenedCompany[]): readonly Config[] {
  return [...new Map(companies.map(({ config }) => [config.input?.path, config])).values()];
}

type FileRequest = CompanyRequest & { readonly findCommitDate: FindCommitDate };

/**
 * Reads the company that a file belongs to. Usually the file is the company file. If the file is a part and the config
 * names the company file that includes this part, reads that company file instead.
 */
async function openCompanyFile(file: string, request: FileRequest): Promise<OpenedCompany> {
  const word = request.stream?.path === file ? undefined : readRevisionWord(file);
  if (word !== undefined)
    return openPastCompany(openRevision(createGit({ leftMs: request.deadline.leftMs }), word), request);
  // Read the company file first: if that fails, nobody needs to hear about faults in the config.
  if (request.stream?.path !== file) request.looked?.(file);
  const input = request.stream?.path === file ? request.stream : await readInputFile(file);
  refuseTable(input);
  const config = await readConfigFor({ ...request, companyFile: file });
  const whole = findWhole(file, config, request);
  if (whole !== undefined) return whole;
  const company = load(input, request, config);
  if (company.isPart) throw new UsageError(explainPart(file, config));
  return { ...company, config };
}

type ReadCompany = LoadedCompany & Pick<OpenedCompany, "reader">;

function load(input: SourceFile, request: FileRequest, config: Config): ReadCompany {
  const includes = createIncludeReader(input.path, request);
  return openAndCheck({ input, includes, findDate: () => findDateOf(input.path, request) }, request, config);
}

/** A company file and a reader of the files that it includes, both on the disk or both in a commit. */
interface CompanySource {
  readonly input: SourceFile;
  readonly includes: IncludeReader;
  /** Finds the date of the file's last change. */
  readonly findDate: () => string | undefined;
}

function openAndCheck(
  { input, includes, findDate }: CompanySource,
  { asOf, isChecked = false, now, policies, deadline: { expired } }: CompanyRequest,
  { check }: Config,
): ReadCompany {
  const settings = policies === undefined ? check : { ...check, policies };
  const opened = { ...openCompany(input, { includes, asOf, expired }), reader: includes };
  if (!isChecked) return { ...opened, ...checkInput(opened, { settings, expired }) };
  const dates = { now: now ?? findDate(), today: findToday() };
  return { ...opened, ...checkOpened(opened, { settings, ...dates, expired }) };
}

/** Opens a company from a commit: the company file, the files that it includes, and the config. */
export async function openPastCompany(file: RevisionFile, request: CompanyRequest): Promise<OpenedCompany> {
  const input = { path: file.shown, content: readRevisionFile(file) };
  const config = await readConfigOf(file, request);
  const includes = createTreeReader(file.tree, file.path);
  const company = openAndCheck({ input, includes, findDate: () => file.tree.findDate() }, request, config);
  if (!company.isPart) return { ...company, config };
  throw new UsageError(
    `'${toPrintable(file.shown)}' holds one department, so it is a part of a company file. Name the company file that includes it.`,
  );
}

/** Finds the date of a file's last commit. Standard input has none unless the user gave it a path. */
function findDateOf(file: string, { findCommitDate }: FileRequest): string | undefined {
  return file === STDIN_NAME ? undefined : findCommitDate(file);
}

/** Returns the company whose file the config names, if that company file includes this file. */
function findWhole(file: string, config: Config, request: FileRequest): OpenedCompany | undefined {
  const { company: companyFile } = config;
  if (companyFile === undefined || isSameFile(companyFile, file)) return undefined;
  const company = load(readNamedByConfig(companyFile, config, request), request, config);
  if (!company.files.some((included) => isSameFile(included.path, file))) return undefined;
  note(`${toPrintable(file)} is a part of ${toPrintable(companyFile)}, which is read instead.\n`);
  return { ...company, config };
}

/**
 * Reads the company file that a config names, with the same precautions as for an included file: a stranger's pull
 * request can change the config file too.
 */
function readNamedByConfig(companyFile: string, { input }: Config, request: CompanyRequest): SourceFile {
  const configFile = input?.path ?? "";
  const way = path.relative(path.dirname(configFile), companyFile);
  const read = createIncludeReader(configFile, request).read(way.split(path.sep).join("/"));
  if (read.kind === "content") return { path: companyFile, content: read.content };
  const which = `the company file that '${toPrintable(configFile)}' names`;
  throw new UsageError(`Cannot read '${toPrintable(companyFile)}', ${which}. Correct 'company:' there.`);
}

function explainPart(file: string, { company }: Config): string {
  const what = `'${toPrintable(file)}' holds one department, so it is a part of a company file`;
  if (file === STDIN_NAME) return `${what}. Say with --stdin-name which part it is.`;
  return company === undefined
    ? `${what}. Name the company file that includes it, or write 'company: FILE' into orgwright.config.yaml.`
    : `${what}, but '${toPrintable(company)}' does not include it. Add it there ('- include: ${toPrintable(path.relative(path.dirname(company), file))}').`;
}
