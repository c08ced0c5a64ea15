import { HELP, VERSION } from "./completed.js";
import type { CompletedCommand, CompletedOption, CompletedValues } from "./completed.js";

/** Writes a completion script for bash that also runs in bash 3.2, the version on macOS. */
export function writeBash(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  return `# Completes orgwright in bash. Written by 'orgwright completion bash'.

# Offers words, or files and folders, that begin with the current word; names with spaces stay whole.
_orgwright_offer() {
  local found
  while IFS= read -r found; do COMPREPLY+=("$found"); done < <(compgen "$@" -- "$current")
}

_orgwright_paths() {
  compopt -o filenames 2>/dev/null
  _orgwright_offer "$1"
}

_orgwright() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" command="" index
  COMPREPLY=()
  # Bash splits '--format=svg' at the '='.
  if [[ $current == "=" ]]; then
    current=""
  elif [[ $previous == "=" ]]; then
    previous="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${COMP_WORDS[index]}" in
      -*) ;;
      *) command="\${COMP_WORDS[index]}" && break ;;
    esac
  done
  case "$command" in
    "") _orgwright_offer -W "${names} ${[HELP, VERSION].flatMap(listFlags).join(" ")}" ;;
${commands.map(writeCommand).join("\n")}
  esac
}

complete -F _orgwright orgwright
`;
}

function writeCommand({ name, options, operand }: CompletedCommand): string {
  const valued = options.flatMap((option) =>
    option.values === undefined ? [] : [{ ...option, values: option.values }],
  );
  return `    ${name})
      case "$previous" in
${valued.map((option) => `        ${listFlags(option).join(" | ")}) ${offer(option.values)} && return ;;`).join("\n")}
      esac
      if [[ $current == -* ]]; then
        _orgwright_offer -W "${options.flatMap(listFlags).join(" ")}"
      else
        ${operand === undefined ? ":" : offer(operand)}
      fi
      ;;`;
}

function listFlags({ name, letter }: CompletedOption): readonly string[] {
  return letter === undefined ? [`--${name}`] : [`-${letter}`, `--${name}`];
}

/** Writes the shell commands that offer values. They end with status 0, so that nothing else is offered after them. */
function offer({ words, paths }: CompletedValues): string {
  const offers = [
    ...(words.length === 0 ? [] : [`_orgwright_offer -W "${words.join(" ")}"`]),
    ...(paths === undefined ? [] : [`_orgwright_paths ${paths === "folders" ? "-d" : "-f"}`]),
  ];
  return offers.length === 0 ? ":" : offers.join(" && ");
}
