/** A release of git: 2.30 is [2, 30]. */
export type GitVersion = readonly [major: number, minor: number];

/** A guard that keeps git from running programs for a repository. */
export interface Guard {
  readonly variables?: Readonly<Record<string, string>>;
  /** Words between `git` and its command. */
  readonly options?: readonly string[];
  /**
   * Release that introduced the guard. Older releases ignore the guard's variable, or the value that the guard sets
   * with `-c`.
   */
  readonly since: GitVersion;
}

/**
 * Oldest release of git that is used: the guards that this release knows are enough without the newer ones, as a test
 * shows.
 */
export const OLDEST_GIT: GitVersion = [2, 30];

/**
 * Guards of every call; none is trusted alone. A variable beats a value set with `-c`, which beats the one in the
 * repository's own config, with two exceptions: the first of several `core.gitProxy` wins, and `protocol.NAME.allow`
 * beats `protocol.allow`.
 */
export const GUARDS: readonly Guard[] = [
  // A partial clone fetches a missing object by any transport that its config names, so no transport is allowed.
  { variables: { GIT_ALLOW_PROTOCOL: "none" }, since: [2, 3] },
  { variables: { GIT_NO_LAZY_FETCH: "1" }, since: [2, 44] },
  { variables: { GIT_PROXY_COMMAND: "" }, since: [1, 5] },
  { options: ["-c", "core.gitProxy="], since: [1, 5] },
  { options: ["-c", "core.sshCommand=false"], since: [2, 10] },
  { variables: { GIT_TERMINAL_PROMPT: "0" }, since: [2, 3] },
  // Git writes nothing, and ignores the machine's config.
  { variables: { GIT_OPTIONAL_LOCKS: "0" }, since: [2, 15] },
  { variables: { GIT_CONFIG_NOSYSTEM: "1" }, since: [1, 5] },
  { options: ["-c", "safe.bareRepository=explicit"], since: [2, 38] },
  { options: ["-c", "core.fsmonitor="], since: [2, 16] },
  { options: ["-c", "core.hooksPath=/dev/null"], since: [2, 9] },
  { options: ["--no-pager", "-c", "core.pager=cat"], since: [1, 5] },
  { options: ["-c", "log.showSignature=false"], since: [2, 10] },
  // Git takes file names literally, and ignores replacements of commits.
  { options: ["--literal-pathspecs", "--no-replace-objects"], since: [1, 9] },
];

/**
 * Git commands that may be run, each with guards of its own. They read only objects and references, so that a filter,
 * an alias or a file monitor never has a reason to run. A command that looks at the index or the files does not belong
 * here.
 */
export const QUESTIONS = {
  log: ["--no-show-signature", "--no-ext-diff", "--no-textconv", "--no-follow"],
  "rev-parse": [],
  // Content of an object as it is stored: filters and text conversions run only if they are asked for.
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
