import path from "node:path";
import { BRIDGES } from "../bridges/index.js";
import type { Bridge } from "../bridges/index.js";
import type { ChartView } from "../model/view.js";
import { toPrintable } from "../report/index.js";
import { writeForProgram } from "../tables.js";
import { countOf, joinWithOr, suggest } from "../wording/index.js";
import { openAsked } from "./asked-company.js";
import type { Deadline } from "./deadline.js";
import { writeOutputFiles } from "./files/output-files.js";
import { refuseSameFile, resolveTextTarget } from "./files/output-target.js";
import { note, noteFile, print } from "./terminal.js";
import { TOOL } from "./tool.js";
import { UsageError } from "./usage-error.js";

export interface ExportRequest {
  readonly files: readonly string[];
  readonly to: string | undefined;
  readonly output: string | undefined;
  readonly names: string;
  readonly stdinName: string | undefined;
  readonly config: string | undefined;
  readonly deadline: Deadline;
}

const NAMES = ["full", "titles", "none"] as const satisfies readonly ChartView["names"][];

/** Carries out `orgwright export`: writes a company for another program. Returns exit code 1 if the file has errors. */
export async function exportCompany({ files, to, output, names: typed, ...request }: ExportRequest): Promise<number> {
  const target = resolveTextTarget(output);
  const bridge = findBridge(to, target);
  const names = readNames(typed, bridge);
  if (files.length > 1) throw new UsageError("Name only one company file, because the other program gets one company.");
  const { companies, code } = await openAsked({ ...request, files });
  const [company] = companies;
  if (company === undefined) return code;
  if (target !== undefined)
    refuseSameFile(
      target,
      company.files.map((file) => file.path),
    );
  const { expired, checkpoint } = request.deadline;
  const { text, remarks } = writeForProgram(company.graph, bridge, { names, tool: TOOL, expired });
  checkpoint();
  for (const remark of remarks) note(`note: ${toPrintable(remark)}\n`);
  if (target === undefined) print(text);
  else {
    await writeOutputFiles([{ path: target, content: text }], checkpoint);
    const { units } = company.graph;
    noteFile(`${toPrintable(target)}  ${bridge.title}, ${countOf(units.length, "unit")}\n`);
  }
  return code;
}

/**
 * Returns the bridge (the writer for another program) that `--to` names, or else the bridge that the name of the output
 * file implies.
 */
function findBridge(to: string | undefined, target: string | undefined): Bridge {
  const ids = BRIDGES.map(({ id }) => id);
  if (to === undefined) {
    const name = path.basename(target ?? "");
    const told = BRIDGES.find(({ extension }) => target !== undefined && name.endsWith(extension));
    if (told !== undefined) return told;
    throw new UsageError(`Say for which program: --to ${joinWithOr(ids)}.`);
  }
  const bridge = BRIDGES.find(({ id }) => id === to.toLowerCase());
  if (bridge !== undefined) return bridge;
  throw new UsageError(`--to cannot be '${toPrintable(to)}'. Known: ${ids.join(", ")}.${suggest(to, ids)}`);
}

function readNames(word: string, bridge: Bridge): ChartView["names"] {
  const names = NAMES.find((known) => known === word);
  if (names === undefined)
    throw new UsageError(
      `--names cannot be '${toPrintable(word)}'. Write ${joinWithOr(NAMES)}.${suggest(word, NAMES)}`,
    );
  if (names !== "full" && bridge.needsNames === true)
    throw new UsageError(
      `--names ${names} leaves out the links by which ${bridge.id} knows owners. Leave out --names, or choose another --to.`,
    );
  return names;
}
