import type { IncludedContent } from "../model/source.js";

/** Reasons why a reader refuses a file: the second half of a sentence about the file, and the remedy. */
export const REFUSALS: Readonly<Record<(IncludedContent & { kind: "refused" })["reason"], readonly [string, string]>> =
  {
    missing: ["does not exist", "Correct the path; it starts at the folder of the file it is written in."],
    folder: ["is a folder", "Include the files in the folder, for example by adding '/*.yaml' to the path."],
    outside: [
      "is a link that leads out of the folder of the company file",
      "Put the file itself into the folder of the company file, or below.",
    ],
    "git-data": ["belongs to git's own data", "Include a file of the repository itself."],
    "no-file": ["is not a regular file", "Include plain YAML files only."],
    unreadable: ["cannot be read", "Check the permissions of the file."],
  };
