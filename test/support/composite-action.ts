import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

/** Parts of a composite action that are played here. */
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

export interface PlayRequest {
  /** Folder of the action. */
  readonly action: string;
  /** The checkout that the job works on. */
  readonly workspace: string;
  /** Folder for the files that the runner keeps outside the checkout. */
  readonly temp: string;
  readonly eventName: string;
  readonly event: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Further variables of the runner. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Folder of programs that the runner has and this machine may lack. */
  readonly programs?: string;
}

export interface PlayedStep {
  readonly name: string;
  readonly outcome: "success" | "failure" | "skipped";
  readonly log: string;
  /** Inputs that a step hands to the other action it uses. */
  readonly handed?: Readonly<Record<string, string>>;
}

export interface PlayedAction {
  readonly steps: readonly PlayedStep[];
  readonly summary: string;
  readonly conclusion: "success" | "failure";
}

export function readAction(folder: string): Action {
  return parse(readFileSync(path.join(folder, "action.yml"), "utf8")) as Action;
}

/** Plays the steps of `action.yml` as a runner does: runs `run` steps in bash, only names other actions. */
export function playAction(request: PlayRequest): PlayedAction {
  const { inputs, runs } = readAction(request.action);
  const files = writeRunnerFiles(request);
  const values = new Map(Object.entries(inputs).map(([name, input]) => [`inputs.${name}`, input.default ?? ""]));
  for (const [name, value] of Object.entries(request.inputs ?? {})) values.set(`inputs.${name}`, value);

  const steps: PlayedStep[] = [];
  let hasFailed = false;
  for (const step of runs.steps) {
    const played = isDue(step.if, values, hasFailed) ? playStep(step, request, files, values) : skip(step);
    if (played.outcome === "failure") hasFailed = true;
    if (step.id !== undefined) values.set(`steps.${step.id}.outcome`, played.outcome);
    steps.push(played);
  }
  return { steps, summary: readFileSync(files.summary, "utf8"), conclusion: hasFailed ? "failure" : "success" };
}

type RunnerFiles = ReturnType<typeof writeRunnerFiles>;

function writeRunnerFiles({ temp, event }: PlayRequest) {
  mkdirSync(temp, { recursive: true });
  const files = {
    event: path.join(temp, "event.json"),
    output: path.join(temp, "output.txt"),
    summary: path.join(temp, "summary.md"),
  };
  writeFileSync(files.event, JSON.stringify(event));
  writeFileSync(files.summary, "");
  return files;
}

function playStep(step: Step, request: PlayRequest, files: RunnerFiles, values: Map<string, string>): PlayedStep {
  const fill = (table: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(table).map(([name, text]) => [name, fillIn(text, values)]));
  if (step.run === undefined) return { name: step.name, outcome: "success", log: "", handed: fill(step.with) };

  writeFileSync(files.output, "");
  const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], {
    cwd: request.workspace,
    encoding: "utf8",
    env: {
      PATH: [request.programs, path.dirname(process.execPath), "/usr/bin", "/bin"].filter(Boolean).join(":"),
      HOME: request.temp,
      RUNNER_TEMP: request.temp,
      GITHUB_ACTIONS: "true",
      GITHUB_ACTION_PATH: request.action,
      GITHUB_WORKSPACE: request.workspace,
      GITHUB_EVENT_NAME: request.eventName,
      GITHUB_EVENT_PATH: files.event,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      ...request.environment,
      ...fill(step.env),
    },
  });
  for (const line of readFileSync(files.output, "utf8").split("\n").filter(Boolean)) {
    const [name = "", ...value] = line.split("=");
    values.set(`steps.${step.id ?? ""}.outputs.${name}`, value.join("="));
  }
  return { name: step.name, outcome: status === 0 ? "success" : "failure", log: stdout + stderr };
}

function skip({ name }: Step): PlayedStep {
  return { name, outcome: "skipped", log: "" };
}

/** Evaluates comparisons with a text, joined by `&&`; unless they name the job's state, it must not have failed. */
function isDue(condition: string | undefined, values: ReadonlyMap<string, string>, hasFailed: boolean): boolean {
  if (condition === undefined) return !hasFailed;
  const terms = condition.replace(/^\$\{\{|\}\}$/gu, "").split("&&");
  return (
    terms.every((term) => isTrue(term.trim(), values)) &&
    (!hasFailed || terms.some((term) => term.includes("cancelled")))
  );
}

function isTrue(term: string, values: ReadonlyMap<string, string>): boolean {
  if (term === "!cancelled()") return true;
  const { name, operator, text } = /^(?<name>[\w.-]+) (?<operator>[!=]=) '(?<text>[^']*)'$/u.exec(term)?.groups ?? {};
  if (name === undefined) throw new Error(`The condition '${term}' is not understood here.`);
  return ((values.get(name) ?? "") === text) === (operator === "==");
}

function fillIn(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{ *(?<name>[\w.-]+) *\}\}/gu, (_, name: string) => values.get(name) ?? "");
}
