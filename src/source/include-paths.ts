import { quote } from "../wording/index.js";

/** Reason why a path in `include` is refused before anything looks for the file. */
interface Refusal {
  readonly message: string;
  readonly help: string;
}

/** Returns what is wrong with a path as it is written, or nothing if the file may be looked for. */
export function explainIncludePath(pattern: string): Refusal | undefined {
  const shown = quote(pattern);
  const help = "Write a path that starts at the folder of this file, for example 'departments/security.yaml'.";
  if (/^[a-z][a-z\d+.-]*:/iu.test(pattern))
    return {
      message: `${shown} is the address of a page or a drive; only files below the company file are included.`,
      help,
    };
  if (pattern.includes("\\"))
    return { message: `${shown} holds a backslash; folders are separated by '/' on every system.`, help };
  if (pattern.startsWith("/"))
    return { message: `${shown} is an absolute path; only files below the company file are included.`, help };
  if (pattern.includes("**"))
    return {
      message: `${shown} holds '**', but a '*' stands for part of one name only.`,
      help: "Write one pattern for each level of folders, for example 'departments/*/*.yaml'.",
    };
  if (!/\.ya?ml$/iu.test(pattern))
    return {
      message: `${shown} does not end in '.yaml' or '.yml'; only files with these endings can be included.`,
      help,
    };
  return undefined;
}
