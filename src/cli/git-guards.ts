/** A release of git: 2.30 is [2, 30]. */
export type GitVersion = readonly [major: number, minor: number];

/** One thing that keeps git from running what a repository asks for. */
export interface Guard {
  readonly variables?: Readonly<Record<string, string>>;
  /** Words between `git` and its command. */
  readonly options?: readonly string[];
  /** The release that brought it. Older ones pass over a variable, or over a value that is set with `-c`. */
  readonly since: GitVersion;
}

/** Git is not asked below this release: the guards that it knows hold without the newer ones, which a test shows. */
export const OLDEST_GIT: GitVersion = [2, 30];

/**
 * No guard is trusted alone. A value set with `-c` beats the one in the repository's own config, with two exceptions:
 * of several `core.gitProxy` the first wins, and `protocol.NAME.allow` beats `protocol.allow`. Variables beat both.
 */
export const GUARDS: readonly Guard[] = [
  // A promised object is fetched when it is missing, by whatever transport the config names: no transport is allowed.
  { variables: { GIT_ALLOW_PROTOCOL: "none" }, since: [2, 3] },
  { variables: { GIT_NO_LAZY_FETCH: "1" }, since: [2, 44] },
  { variables: { GIT_PROXY_COMMAND: "" }, since: [1, 5] },
  { options: ["-c", "core.gitProxy="], since: [1, 5] },
  { options: ["-c", "core.sshCommand=false"], since: [2, 10] },
  { variables: { GIT_TERMINAL_PROMPT: "0" }, since: [2, 3] },
  // Nothing is written and nothing of the machine's config is needed.
  { variables: { GIT_OPTIONAL_LOCKS: "0" }, since: [2, 15] },
  { variables: { GIT_CONFIG_NOSYSTEM: "1" }, since: [1, 5] },
  { options: ["-c", "safe.bareRepository=explicit"], since: [2, 38] },
  { options: ["-c", "core.fsmonitor="], since: [2, 16] },
  { options: ["-c", "core.hooksPath=/dev/null"], since: [2, 9] },
  { options: ["--no-pager", "-c", "core.pager=cat"], since: [1, 5] },
  { options: ["-c", "log.showSignature=false"], since: [2, 10] },
  // Names of files are names, and commits are those that were committed.
  { options: ["--literal-pathspecs", "--no-replace-objects"], since: [1, 9] },
];

/**
 * Commands that git may be asked for, each with guards of its own. They read objects and references alone: a filter, an
 * alias or a monitor of files has nothing to hang on. A command that looks at the index or the files does not belong here.
 */
export const QUESTIONS = {
  log: ["--no-show-signature", "--no-ext-diff", "--no-textconv", "--no-follow"],
  "rev-parse": [],
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
