/** The scripts of all shells are written from one list; `test/programs/` runs them in their shells. */
import { expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands/index.js";
import { writeBash } from "../../src/cli/completion/bash.js";
import { listCompleted } from "../../src/cli/completion/completed.js";
import { writeFish } from "../../src/cli/completion/fish.js";
import { writePowershell } from "../../src/cli/completion/powershell.js";
import { writeZsh } from "../../src/cli/completion/zsh.js";

const COMPLETED = await listCompleted(COMMANDS);

test.each(Object.entries({ writeBash, writeFish, writePowershell, writeZsh }))(
  "%s names every command, option and value",
  (_, write) => {
    const script = write(COMPLETED);
    for (const { name, options, operand } of COMPLETED) {
      for (const word of [name, ...options.map((option) => option.name)]) expect(script).toContain(word);
      for (const values of [operand, ...options.map((option) => option.values)])
        for (const word of values?.words ?? []) expect(script).toContain(word);
    }
    expect(script.endsWith("\n")).toBe(true);
  },
);

test("a command that is added is complete by itself", () => {
  expect(COMPLETED.map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name));
});

test("words of known lists are plain, so that every shell takes them as they are", () => {
  const words = COMPLETED.flatMap(({ operand, options }) =>
    [operand, ...options.map(({ values }) => values)].flatMap((values) => values?.words ?? []),
  );
  expect(words.length).toBeGreaterThan(50);
  expect(words.filter((word) => !/^[\w.-]+$/u.test(word))).toEqual([]);
});

test("summaries fit beside an option", () => {
  const summaries = COMPLETED.flatMap(({ options }) => options.map(({ summary }) => summary));
  for (const summary of summaries) expect(summary).toMatch(/^[^\n]{3,60}$/u);
});

test("PowerShell gets the whole script, with quotes doubled in its texts", () => {
  const script = writePowershell([
    {
      name: "draw",
      summary: "Draw a company's chart",
      options: [
        { name: "format", letter: "f", summary: "the format", values: { words: ["svg", "png"] } },
        { name: "quiet", summary: "hide notes" },
      ],
      operand: { words: ["all"], paths: "files" },
    },
  ]);
  expect(script).toBe(`# Completes orgwright in PowerShell. Written by 'orgwright completion powershell'.
Register-ArgumentCompleter -Native -CommandName orgwright -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commands = [ordered]@{
        'draw' = 'Draw a company''s chart'
    }
    $options = @{
        '' = [ordered]@{ '--help' = 'Show help'; '-h' = 'Show help'; '--version' = 'Show version number' }
        'draw' = [ordered]@{ '--format' = 'the format'; '-f' = 'the format'; '--quiet' = 'hide notes' }
    }
    # Values after an option, and after the name of the command. An option that is not listed takes none; without a
    # result, PowerShell offers files.
    $values = @{
        'draw --format' = @('svg', 'png')
        'draw -f' = @('svg', 'png')
        'draw' = @('all')
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
`);
});
