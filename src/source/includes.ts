import { findMeantWord } from "../catalog/index.js";
import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Problem } from "../model/finding.js";
import type {
  IncludeReader,
  OpenIncluded,
  Origin,
  SourceDocument,
  SourceFile,
  SourceNode,
  SourceRange,
} from "../model/source.js";
import { didYouMean, quote, shorten } from "../wording/index.js";
import { resolvePathIn } from "../model/file-pattern.js";
import { explainIncludePath } from "./include-paths.js";
import { REFUSALS } from "./include-refusals.js";
import { IncludedEntries } from "./included-entries.js";
import { LIMITS } from "./limits.js";
import { createLineIndex } from "./line-index.js";
import { parseSource } from "./parse-source.js";
import type { FileKind } from "./parse-source.js";

const INCLUDED_FILE: FileKind = {
  noun: "an included file",
  keys: "'name:' (one department) or 'departments:'",
  start: "Write one department ('name: NAME', 'head: NAME') or a list below a line 'departments:'.",
  whenEmpty: "Write a department into it ('name: NAME'), or remove the line that includes it.",
};

/**
 * Opens the files that a company file includes, each once, and collects what is wrong with them. This class makes every
 * decision about a path; the reader it is given only reads files. Limits of bytes and lines apply to all files
 * together.
 */
export class Includes {
  /** Company file, then every included file, in the order of opening. */
  readonly files: SourceFile[] = [];
  readonly problems: Problem[] = [];
  readonly #company: SourceFile;
  readonly #reader: IncludeReader | undefined;
  /** Absent until something is included. */
  #entries: IncludedEntries | undefined;
  readonly #checkpoint: Checkpoint;
  /** Folder of the company file, with a `/` at its end; empty when the file was named without one. */
  readonly #folder: string;
  readonly #opened = new Map<string, OpenedFile>();
  #asked = 0;
  #bytes = 0;
  #lines = 0;

  constructor(company: SourceFile, reader: IncludeReader | undefined, checkpoint: Checkpoint = NO_DEADLINE) {
    const { path } = company;
    this.#folder = path.slice(0, Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
    this.#company = company;
    this.#reader = reader;
    this.#checkpoint = checkpoint;
    this.#keep(path.slice(this.#folder.length), company, []);
  }

  /** Returns the place of an origin in its file, or the start of the file if the file could not be read. */
  readonly locate = (origin: Origin): SourceRange =>
    this.#opened.get(this.#toPath(origin.file))?.document?.locate(origin) ?? createLineIndex("").toRange(0, 0);

  /** Tells whether the file of an origin has exactly this key or item. */
  readonly has = (origin: Origin): boolean =>
    this.#opened.get(this.#toPath(origin.file))?.document?.has(origin) === true;

  /** Returns the value at exactly this key or item of its file. */
  readonly nodeAt = (origin: Origin): SourceNode | undefined =>
    this.#opened.get(this.#toPath(origin.file))?.document?.nodeAt(origin);

  /** Stores the document made from one of `files`. */
  setDocument(document: SourceDocument): void {
    const opened = this.#opened.get(this.#toPath(document.file));
    if (opened !== undefined) opened.document = document;
  }

  readonly open: OpenIncluded = (pattern, origin) => {
    if (this.#hasTooManyEntries()) return undefined;
    const from = this.#toPath(origin.file);
    const chain = [...(this.#opened.get(from)?.chain ?? []), from];
    const wrong = explainIncludePath(pattern);
    const path = resolvePathIn(from, pattern);
    if (wrong !== undefined) this.#refuse(origin, wrong.message, wrong.help);
    else if (path === undefined) {
      this.#refuse(
        origin,
        `${quote(pattern)} leads out of the folder of the company file, which is not allowed.`,
        "Move the file below the folder of the company file.",
      );
    } else if (chain.length > LIMITS.includeLevels) {
      this.#refuse(
        origin,
        `Files include one another more than ${LIMITS.includeLevels} levels deep here, which is the limit.`,
        "Include the file from the company file itself.",
        "input-limit",
      );
    } else if (this.#reader === undefined) {
      this.#refuse(
        origin,
        `${quote(pattern)} is not read, because no reader of included files was passed.`,
        "Pass a reader of included files, or write the departments into this file.",
      );
    } else {
      const opened = this.#openAll(path, { pattern, origin, chain }, this.#reader);
      return this.#entries?.areTooMany === true ? undefined : opened;
    }
    return [];
  };

  /**
   * Tells whether there are too many entries. The entries of all includes are counted as soon as the first one is
   * opened.
   */
  #hasTooManyEntries(): boolean {
    if (this.#entries === undefined) {
      this.#entries = new IncludedEntries(this.#company, this.#reader);
      const path = this.#toPath(this.#company.path);
      const document = this.#opened.get(path)?.document;
      if (document !== undefined) this.#entries.countAhead(document, path);
    }
    return this.#entries.areTooMany;
  }

  #openAll(path: string, request: Request, reader: IncludeReader): readonly SourceDocument[] {
    // The check comes before any look-up: thousands of patterns would list the same folders again and again.
    if (this.#asked > LIMITS.includedFiles) return [];
    if (!path.includes("*")) return this.#openOne(path, request, reader);
    const paths = reader.list(path);
    if (paths.length === 0) {
      this.#asked++;
      this.#refuse(
        request.origin,
        `There is no file that matches ${quote(request.pattern)}.`,
        "Correct the pattern; it starts at the folder of the file it is written in, and '*' stands for part of one name.",
      );
    }
    return paths.flatMap((one) => this.#openOne(one, request, reader));
  }

  #openOne(path: string, { origin, chain }: Request, reader: IncludeReader): readonly SourceDocument[] {
    if (++this.#asked > LIMITS.includedFiles) {
      if (this.#asked > LIMITS.includedFiles + 1) return [];
      const message = `More than ${LIMITS.includedFiles} files are included, which is the limit.`;
      this.#refuse(origin, message, "Put several departments into one file.", "input-limit");
      return [];
    }
    this.#checkpoint();
    const file = this.#folder + path;
    if (chain.includes(path)) {
      const round = [...chain.slice(chain.indexOf(path)), path].map(quote).join(" -> ");
      this.#refuse(origin, `Files include one another in a circle: ${round}.`, "Remove one of the includes.");
      return [];
    }
    const earlier = this.#opened.get(path)?.includedAt;
    if (earlier !== undefined) {
      this.#refuse(
        origin,
        `${quote(file)} is included twice; each file is read once.`,
        "Remove one of the two includes.",
        "unreadable-include",
        [{ message: `${quote(file)} is first included here`, origin: earlier }],
      );
      return [];
    }
    const read = this.#entries?.read(path, reader) ?? reader.read(path);
    if (read.kind === "refused") {
      const [what, help] = REFUSALS[read.reason];
      const meant = read.reason === "missing" ? findMeantWord(path, reader.list(toNeighbours(path))) : undefined;
      const suggestion = didYouMean(meant && shorten(this.#folder + meant));
      this.#refuse(origin, `${quote(file)} ${what}.${suggestion}`, help);
      return [];
    }
    return this.#parse(path, { path: file, content: read.content }, { origin, chain });
  }

  #parse(path: string, file: SourceFile, { origin, chain }: Omit<Request, "pattern">): readonly SourceDocument[] {
    const opened = this.#keep(path, file, chain, origin);
    if (this.#bytes > LIMITS.bytes || this.#lines > LIMITS.lines) {
      this.#refuse(
        origin,
        "This file and the files it includes are together larger than the limit of 16 MiB or 1,000,000 lines.",
        "Check that they are the right files; an organisation this large has to be drawn in parts.",
        "input-limit",
      );
      return [];
    }
    if (this.#entries?.areTooMany === true) return [];
    const { value, problems } = parseSource(file, { kind: INCLUDED_FILE, checkpoint: this.#checkpoint });
    // A problem of the text has a place, but no origin that names the file.
    for (const problem of problems) this.problems.push({ origin: { file: file.path, path: [] }, ...problem });
    opened.document = value;
    return value === undefined ? [] : [value];
  }

  #keep(path: string, file: SourceFile, chain: readonly string[], includedAt?: Origin): OpenedFile {
    const opened: OpenedFile = { chain, includedAt, document: undefined };
    this.#opened.set(path, opened);
    this.files.push(file);
    this.#bytes += file.content.length;
    this.#lines += countLines(file.content);
    return opened;
  }

  #refuse(
    origin: Origin,
    message: string,
    help: string,
    rule: Problem["rule"] = "unreadable-include",
    related: Problem["related"] = [],
  ): void {
    this.problems.push({ rule, message, help, origin, related });
  }

  #toPath(file: string): string {
    return file.slice(this.#folder.length);
  }
}

interface OpenedFile {
  /** Paths of the files that lead to this one, the company file first. */
  readonly chain: readonly string[];
  /** Place of the `include` that names the file; absent for the company file. */
  readonly includedAt: Origin | undefined;
  /** Absent until the file is parsed, and when parsing fails. */
  document: SourceDocument | undefined;
}

/** Include as it is written, with its place and the files that lead to it. */
interface Request {
  readonly pattern: string;
  readonly origin: Origin;
  readonly chain: readonly string[];
}

/** Returns the pattern that matches all files in the folder of this path. */
function toNeighbours(path: string): string {
  return `${path.slice(0, path.lastIndexOf("/") + 1)}*.yaml`;
}

const LINE_FEED = 10;

function countLines(content: string | Uint8Array): number {
  const find = (from: number) =>
    typeof content === "string" ? content.indexOf("\n", from) : content.indexOf(LINE_FEED, from);
  let lines = 1;
  for (let at = find(0); at >= 0; at = find(at + 1)) lines++;
  return lines;
}
