/** The `--config` option of commands that need no company file. */
export const OWN_RULES_CONFIG = {
  type: "text",
  describe: "config file with custom rules [default: the nearest orgwright.config.yaml in this folder or above]",
  offers: { paths: "files" },
} as const;

/** The `--font` option of commands that draw. */
export const FONT_OPTION = {
  type: "text",
  isList: true,
  describe:
    "a typeface for characters that the bundled Inter lacks: a TTF or OTF file, or a package such as noto-sans-jp; may be given several times, in order [default: fonts of the config]",
  offers: { paths: "files" },
} as const;

/** The `--stdin-name` option of commands that read standard input. */
export const STDIN_NAME_OPTION = {
  type: "text",
  describe:
    "path that - stands for: findings name it, and includes and the config file are looked for from there [default: <stdin>]",
  offers: { paths: "files" },
} as const;

/** Description of the operands of commands that read company files. */
export const FILES_WORDS =
  "company files (YAML), folders of them, REV:path for a file in a git revision, or - for standard input";

/** Returns a message that tells a user who named no company file what to name. */
export function explainNoFile(command: string): string {
  return `Name a company file, a folder, or - for standard input: orgwright ${command} company.yaml`;
}
