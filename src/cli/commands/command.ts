import type { Deadline } from "../deadline.js";

/** Words of a help page: a function if they come from another stage, so that only help loads that stage. */
export type Words = string | (() => Promise<string>);

/** Words that are allowed as a value: a function if they come from another stage. */
export type KnownWords = readonly string[] | (() => Promise<readonly string[]>);

/** Values that a shell offers: known words, paths, or both. */
export interface Offered {
  readonly words?: KnownWords;
  readonly paths?: "files" | "folders";
}

export interface TextOption {
  readonly type: "text";
  /** Short form: one letter, without the dash. */
  readonly alias?: string;
  readonly default?: string;
  readonly describe: Words;
  /** Values that a shell offers after the option; without them, the shell offers none. */
  readonly offers?: Offered;
  /** Whether all values count if the option is typed several times; otherwise the last one wins. */
  readonly isList?: true;
}

export interface SwitchOption {
  readonly type: "switch";
  readonly describe: Words;
}

/** Options by the word users type, without the dashes. */
export type OptionTable = Readonly<Record<string, TextOption | SwitchOption>>;

/** The word or words after the name of a command. */
export interface Operand {
  /** Name of the operand, such as `rule` in `explain <rule>`. */
  readonly name: string;
  readonly describe: string;
  readonly isList?: true;
  /** Values that a shell offers for the operand; without them, the shell offers files. */
  readonly offers?: Offered;
  /** Message with an example for a user who left the operand out. Without it, the operand is optional. */
  readonly whenMissing?: string;
}

/**
 * The values of options: a switch is false unless typed. A text option that is not typed has its default value, or is
 * absent if there is no default. A list has all typed values, in order.
 */
export type OptionValues<Options extends OptionTable> = {
  readonly [Name in keyof Options]: Options[Name] extends SwitchOption
    ? boolean
    : Options[Name] extends { readonly isList: true }
      ? readonly string[]
      : Options[Name] extends { readonly default: string }
        ? string
        : string | undefined;
};

/** Everything that a command gets besides the values of its options. */
export interface RunFacts {
  readonly operands: readonly string[];
  readonly deadline: Deadline;
  /** All commands, for the commands that describe the program itself. */
  readonly commands: readonly Command[];
}

export interface Command<Options extends OptionTable = OptionTable> {
  readonly name: string;
  readonly summary: string;
  readonly operand?: Operand;
  readonly options: Options;
  /** Command lines without the name of the program, each with its outcome. */
  readonly examples?: readonly (readonly [line: string, outcome: string])[];
  /** Text below the examples. */
  readonly epilogue?: string;
  /** Carries the command out and returns the exit code. The code that does the work is not loaded before this call. */
  readonly run: (options: OptionValues<Options>, others: RunFacts) => Promise<number>;
}

/**
 * Types a command by its own options, so that `run` gets the values of exactly these options. The list of commands has
 * no such types: there, the parser makes sure that every command gets the values of its own options.
 */
export function defineCommand<const Options extends OptionTable>(command: Command<Options>): Command {
  return { ...command, run: (options, others) => command.run(options as OptionValues<Options>, others) };
}
