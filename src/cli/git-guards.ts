/** A release of git: 2.30 is [2, 30]. */
export type GitVersion = readonly [major: number, minor: number];

/** A guard that keeps git from running programs for a repository. */
export interface Guard {
  readonly variables?: Readonly<Record<string, string>>;
  /** Words between `git` and its command. */
  readonly options?: readonly string[];
  /** Release that introduced the guard. Older releases ignore the guard's variable or its `-c` setting. */
  readonly since: GitVersion;
}

/** Oldest release of git that is used. Tests show that the guards this release knows are enough. */
export const OLDEST_GIT: GitVersion = [2, 30];

/**
 * Guards of every call; none is trusted alone. If the same setting has several values, git uses the variable, or else
 * the value set with `-c`, or else the value in the repository's own config. There are two exceptions:
 * - Of several values of `core.gitProxy`, git uses the first.
 * - `protocol.NAME.allow` beats `protocol.allow`.
 */
export const GUARDS: readonly Guard[] = [
  // A partial clone fetches missing objects through whatever transport its config names, so allow no transport.
  { variables: { GIT_ALLOW_PROTOCOL: "none" }, since: [2, 3] },
  { variables: { GIT_NO_LAZY_FETCH: "1" }, since: [2, 44] },
  { variables: { GIT_PROXY_COMMAND: "" }, since: [1, 5] },
  { options: ["-c", "core.gitProxy="], since: [1, 5] },
  { options: ["-c", "core.sshCommand=false"], since: [2, 10] },
  { variables: { GIT_TERMINAL_PROMPT: "0" }, since: [2, 3] },
  // Keep git from writing anything, and from reading the machine's config.
  { variables: { GIT_OPTIONAL_LOCKS: "0" }, since: [2, 15] },
  { variables: { GIT_CONFIG_NOSYSTEM: "1" }, since: [1, 5] },
  { options: ["-c", "safe.bareRepository=explicit"], since: [2, 38] },
  { options: ["-c", "core.fsmonitor="], since: [2, 16] },
  { options: ["-c", "core.hooksPath=/dev/null"], since: [2, 9] },
  { options: ["--no-pager", "-c", "core.pager=cat"], since: [1, 5] },
  { options: ["-c", "log.showSignature=false"], since: [2, 10] },
  // Make git take file names literally, and ignore replaced commits.
  { options: ["--literal-pathspecs", "--no-replace-objects"], since: [1, 9] },
];

/**
 * The only git commands that are run, each with its own options as guards. These commands read only objects and
 * references, so git has no reason to run a filter or a file monitor. Add no command that reads the index or the
 * working tree.
 */
export const QUESTIONS = {
  log: ["--no-show-signature", "--no-ext-diff", "--no-textconv", "--no-follow"],
  "rev-parse": [],
  // This command runs filters and text conversions only if an option asks for them.
  "cat-file": [],
  "ls-tree": ["--full-tree", "-z"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Question = keyof typeof QUESTIONS;

export function isOlder([major, minor]: GitVersion, [otherMajor, otherMinor]: GitVersion): boolean {
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

export function listOptions(guards: readonly Guard[]): readonly string[] {
  return guards.flatMap(({ options = [] }) => options);
}

export function joinVariables(guards: readonly Guard[]): Readonly<Record<string, string>> {
  return Object.fromEntries(guards.flatMap(({ variables = {} }) => Object.entries(variables)));
}
