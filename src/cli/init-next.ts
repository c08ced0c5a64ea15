import path from "node:path";
import { HOST_NAMES } from "./ci-choices.js";
import { STDIN_WORD } from "./files/standard-input.js";
import type { Project } from "./project.js";
import { quoteForShell } from "./shell-words.js";

/** Returns text that says what was created, and which three commands to type next. */
export function describeNext({ place, start, from, ci }: Project): string {
  const company = quoteForShell(path.join(place.folder, "company.yaml"));
  const isImported = "review" in start;
  const commands = [
    [`orgwright render ${company}`, "draws the chart as out/company.svg"],
    [
      `orgwright check ${company}`,
      isImported ? "lists what is wrong, and where" : `finds one thing that was left in on purpose: ${start.lesson}`,
    ],
    from === undefined || from === STDIN_WORD
      ? [`orgwright who "the laptops" ${company}`, "says who answers for something"]
      : [`orgwright drift ${company} ${quoteForShell(from)}`, "says later where the company file and the table differ"],
  ] as const;
  const width = Math.max(...commands.map(([command]) => command.length));
  const lines = commands.map(([command, outcome]) => `  ${command.padEnd(width)}  ${outcome}\n`);
  const what = isImported ? "" : `A ${start.title}; every name is invented. `;
  const checked =
    ci === "none" ? "No CI files: --ci github or --ci gitlab writes them." : `Checked by ${HOST_NAMES[ci]}.`;
  return `${what}${checked}\nNext:\n${lines.join("")}`;
}
