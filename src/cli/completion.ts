import { findMeantWord } from "../catalog/index.js";
import { toPrintable } from "../report/index.js";
import { didYouMean, joinWithOr } from "../wording/index.js";
import { writeBash } from "./completion/bash.js";
import { listCompleted } from "./completion/completed.js";
import type { CompletedCommand } from "./completion/completed.js";
import { writeFish } from "./completion/fish.js";
import { writePowershell } from "./completion/powershell.js";
import { SHELLS } from "./completion/shells.js";
import type { Shell } from "./completion/shells.js";
import { writeZsh } from "./completion/zsh.js";
import type { Command } from "./commands/command.js";
import { print } from "./terminal.js";
import { UsageError } from "./usage-error.js";

const WRITERS: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string>> = {
  bash: writeBash,
  zsh: writeZsh,
  fish: writeFish,
  powershell: writePowershell,
};

/** Carries out `orgwright completion`: prints the completion script for a shell. Returns the exit code. */
export async function printCompletion(word: string, commands: readonly Command[]): Promise<number> {
  const shell = SHELLS.find((known) => known === word.toLowerCase());
  if (shell === undefined) {
    const remedy = didYouMean(findMeantWord(word, SHELLS));
    throw new UsageError(`'${toPrintable(word)}' is not a shell that orgwright knows: ${joinWithOr(SHELLS)}.${remedy}`);
  }
  print(WRITERS[shell](await listCompleted(commands)));
  return 0;
}
