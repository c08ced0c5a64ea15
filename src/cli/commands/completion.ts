import { joinWithOr } from "../../wording/index.js";
import { SHELLS } from "../completion/shells.js";
import { defineCommand } from "./command.js";

/** Prints a script with which a shell completes commands, options, values and files. */
export const completion = defineCommand({
  name: "completion",
  summary: "Print a script that completes commands in your shell",
  operand: {
    name: "shell",
    describe: joinWithOr(SHELLS),
    offers: { words: SHELLS },
    whenMissing: `Name your shell, ${joinWithOr(SHELLS)}: orgwright completion bash`,
  },
  options: {},
  examples: [
    ["completion bash > ~/.local/share/bash-completion/completions/orgwright", "bash, for new shells"],
    ['completion zsh > "${fpath[1]}/_orgwright"', "zsh, for new shells"],
    ["completion fish > ~/.config/fish/completions/orgwright.fish", "fish"],
    ["completion powershell >> $PROFILE", "PowerShell, for new shells"],
  ],
  epilogue: "Print the script again after an update: it lists the commands and options of this release.",
  run: async (_, { operands: [shell = ""], commands }) =>
    (await import("../completion.js")).printCompletion(shell, commands),
});
