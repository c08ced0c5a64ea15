import { HELP, VERSION } from "./completed.js";
import type { CompletedCommand, CompletedOption, CompletedValues } from "./completed.js";

/** Writes the completion script for PowerShell 5.1 and later, on every system. */
export function writePowershell(commands: readonly CompletedCommand[]): string {
  return `# Completes orgwright in PowerShell. Written by 'orgwright completion powershell'.
Register-ArgumentCompleter -Native -CommandName orgwright -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commands = [ordered]@{
${commands.map(({ name, summary }) => `        ${quote(name)} = ${quote(summary)}`).join("\n")}
    }
    $options = @{
        '' = [ordered]@{ ${[HELP, VERSION].flatMap(writeFlags).join("; ")} }
${commands.map(({ name, options }) => `        ${quote(name)} = [ordered]@{ ${options.flatMap(writeFlags).join("; ")} }`).join("\n")}
    }
    # Values after an option, and after the name of the command. An option that is not listed takes none; without a
    # result, PowerShell offers files.
    $values = @{
${commands.flatMap(writeValues).join("\n")}
    }

    $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
    $command = @($words | Select-Object -Skip 1 | Where-Object { $_ -notlike '-*' })[0]
    $previous = $words[-1]
    if (-not $command) { $command = '' }

    if ($values.ContainsKey("$command $previous")) {
        $offered = $values["$command $previous"]
    } elseif ($wordToComplete -like '-*') {
        $offered = @($options[$command].Keys)
    } elseif ($command -eq '') {
        $offered = @($commands.Keys)
    } else {
        $offered = $values[$command]
    }
    foreach ($word in $offered) {
        if ($word -notlike "$wordToComplete*") { continue }
        $tip = $word
        if ($commands.Contains($word)) { $tip = $commands[$word] }
        elseif ($options[$command] -and $options[$command].Contains($word)) { $tip = $options[$command][$word] }
        [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $tip)
    }
}
`;
}

function writeFlags({ name, letter, summary }: CompletedOption): readonly string[] {
  const flags = [`--${name}`, ...(letter === undefined ? [] : [`-${letter}`])];
  return flags.map((flag) => `${quote(flag)} = ${quote(summary)}`);
}

function writeValues({ name, options, operand }: CompletedCommand): readonly string[] {
  return [
    ...options.flatMap(({ name: option, letter, values }) =>
      values === undefined
        ? []
        : [`--${option}`, ...(letter === undefined ? [] : [`-${letter}`])].map((flag) =>
            writeList(`${name} ${flag}`, values),
          ),
    ),
    ...(operand === undefined || operand.words.length === 0 ? [] : [writeList(name, operand)]),
  ];
}

function writeList(key: string, { words }: CompletedValues): string {
  return `        ${quote(key)} = @(${words.map(quote).join(", ")})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
