import type { Expired } from "./deadline.js";
import type { Problem, ResolvedFindings } from "./finding.js";
import type { Graph } from "./graph.js";
import type { CombinedPolicy } from "./policy.js";
import type { CheckSettings } from "./settings.js";
import type { IncludeReader, SourceDocument, SourceFile } from "./source.js";

/**
 * A company, or the part of it that could be read from its files. Files are read once; checks, charts and marks all
 * start from this.
 */
export interface Opened {
  /** Path of the company file, exactly as the caller gave it. */
  readonly path: string;
  /** Graph; absent when nothing can be drawn: the file is not YAML, or names neither a unit nor an officer. */
  readonly graph?: Graph | undefined;
  /** Faults of the files themselves, before settings and exceptions are applied. */
  readonly problems: readonly Problem[];
  /** Locator of keys in all files of the company; absent when the company file is not YAML. */
  readonly locator?: Pick<SourceDocument, "locate" | "has" | "nodeAt"> | undefined;
  /** The company file, then every file it includes that could be read. */
  readonly files: readonly SourceFile[];
  /** Whether the file is a part: a department for another file to include. */
  readonly isPart: boolean;
}

/** Findings about an opened company, with the policy and the date they depend on. */
export interface Checked extends ResolvedFindings {
  /** Policy packs that the company was checked against; none when only its files were checked. */
  readonly policy: CombinedPolicy;
  /** Date of the check (YYYY-MM-DD), if one is known. */
  readonly now?: string | undefined;
}

export interface OpenOptions {
  /**
   * Reader of the files that the company file includes, and of photographs. Without a reader, every `include` is an
   * error, and only the paths of photographs are checked.
   */
  readonly includes?: IncludeReader | undefined;
  /**
   * Date of the chart (YYYY-MM-DD): entries that are planned for later or have ended are left out. Defaults to the
   * file's `asOf`.
   */
  readonly asOf?: string | undefined;
  /** Whether photographs are skipped, as for the many states of a history. */
  readonly skipsPhotos?: boolean | undefined;
  /**
   * Deadline, which is checked often; once it has passed, the work ends with `DeadlinePassed`. No result depends on it.
   */
  readonly expired?: Expired | undefined;
}

export interface CheckOptions {
  /** Settings of rules; without them, every rule has the severity and options on its card. */
  readonly settings?: CheckSettings | undefined;
  /** Date of the check (YYYY-MM-DD), from which overdue dates are judged. Defaults to the date of the chart. */
  readonly now?: string | undefined;
  /** Date of the check if there is neither `now` nor a date of the chart; without any date, nothing is overdue. */
  readonly today?: string | undefined;
  /** Deadline, as in `OpenOptions`. */
  readonly expired?: Expired | undefined;
}
