import { HELP, VERSION } from "./completed.js";
import type { CompletedCommand, CompletedOption, CompletedValues } from "./completed.js";

/** Writes the completion script for zsh: a function for its completion system. */
export function writeZsh(commands: readonly CompletedCommand[]): string {
  const list = commands.map(({ name, summary }) => `        ${quote(`${name}:${summary}`)}`).join("\n");
  return `#compdef orgwright
# Completes orgwright in zsh. Written by 'orgwright completion zsh'.

_orgwright() {
  local context state state_descr line
  typeset -A opt_args
  local -a offered
  _arguments -C ${[HELP, VERSION].flatMap((option) => writeOption(option)).join(" ")} '1: :->command' '*:: :->rest'
  case $state in
    command)
      offered=(
${list}
      )
      _describe -t commands 'command' offered
      ;;
    rest)
      case $words[1] in
${commands.map(writeCommand).join("\n")}
      esac
      ;;
  esac
}

if [[ $funcstack[1] == _orgwright ]]; then
  _orgwright "$@"
else
  compdef _orgwright orgwright
fi
`;
}

function writeCommand({ name, options, operand }: CompletedCommand): string {
  const specs = [
    ...options.flatMap(writeOption),
    ...(operand === undefined ? [] : [quote(`*:${name}:${writeAction(operand)}`)]),
  ];
  return `        ${name})
          _arguments ${specs.join(" \\\n            ")}
          ;;`;
}

function writeOption({ name, letter, summary, values }: CompletedOption): readonly string[] {
  const value = values === undefined ? "" : `:${name}:${writeAction(values)}`;
  const words = `[${summary.replace(/[[\]:\\]/gu, "\\$&")}]${value}`;
  if (letter === undefined) return [quote(`--${name}${words}`)];
  return [quote(`(--${name})-${letter}${words}`), quote(`(-${letter})--${name}${words}`)];
}

/** Writes the action that offers values; if there are both words and paths, zsh offers matches of either. */
function writeAction({ words, paths }: CompletedValues): string {
  const files = paths === "folders" ? "_files -/" : "_files";
  const list = `(${words.join(" ")})`;
  if (words.length === 0) return paths === undefined ? " " : files;
  return paths === undefined ? list : `_alternative "words:word:${list}" "files:file:${files}"`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
