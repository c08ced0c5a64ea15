import { HELP, VERSION } from "./completed.js";
import type { CompletedCommand, CompletedOption, CompletedValues } from "./completed.js";

/** Writes the completion script for fish: one line for each command, option and list of values. */
export function writeFish(commands: readonly CompletedCommand[]): string {
  return `# Completes orgwright in fish. Written by 'orgwright completion fish'.
complete -c orgwright -f
${[HELP, VERSION].map((option) => writeOption("__fish_use_subcommand", option)).join("\n")}
${commands.map(writeCommand).join("\n")}
`;
}

function writeCommand({ name, summary, options, operand }: CompletedCommand): string {
  const condition = `__fish_seen_subcommand_from ${name}`;
  return [
    `complete -c orgwright -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`,
    ...options.map((option) => writeOption(quote(condition), option)),
    ...(operand === undefined ? [] : [`complete -c orgwright -n ${quote(condition)} ${writeValues(operand)}`]),
  ].join("\n");
}

function writeOption(condition: string, { name, letter, summary, values }: CompletedOption): string {
  return [
    `complete -c orgwright -n ${condition} -l ${name}`,
    ...(letter === undefined ? [] : [`-s ${letter}`]),
    // In fish, `-x` stands for an option with a value that is not a file, and `-r` for one that may be a file.
    ...(values === undefined ? [] : [values.paths === undefined ? "-x" : "-r", writeValues(values)]),
    `-d ${quote(summary)}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function writeValues({ words, paths }: CompletedValues): string {
  const folders = paths === "folders" ? ["(__fish_complete_directories)"] : [];
  const offered = [...words, ...folders].join(" ");
  return [...(paths === "files" ? ["-F"] : []), ...(offered === "" ? [] : [`-a ${quote(offered)}`])].join(" ");
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/gu, "\\$&")}'`;
}
