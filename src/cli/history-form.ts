import path from "node:path";
import { EXPORTERS } from "../export/index.js";
import type { ExportFormat } from "../export/index.js";
import { HISTORY_FORMATS, toPrintable } from "../report/index.js";
import type { HistoryFormat } from "../report/index.js";
import { suggest } from "../wording/index.js";
import type { SettingFlags } from "./asked-settings.js";
import { resolveChartTarget } from "./chart-target.js";
import type { ChartTarget } from "./chart-target.js";
import { resolveTextTarget } from "./files/output-target.js";
import { UsageError } from "./usage-error.js";

/** Form in which a history is written: text or a picture. */
export type HistoryForm =
  /** Without a target, the text goes to standard output. */
  | { readonly kind: "text"; readonly format: HistoryFormat; readonly target: string | undefined }
  | { readonly kind: "picture"; readonly target: ChartTarget };

export interface FormRequest {
  /** The company file, as typed. */
  readonly input: string;
  readonly format: string | undefined;
  readonly output: string | undefined;
  readonly at: string | undefined;
  readonly flags: SettingFlags;
  readonly fonts: readonly string[];
}

/** Decides the form from `-f`, or else from the extension of `-o`. */
export function readHistoryForm(request: FormRequest): HistoryForm {
  const { input, output, at, flags } = request;
  const format = readFormat(request.format, output);
  if (format === "text" || format === "json") {
    refuseIdleFlags(request, format);
    return { kind: "text", format, target: resolveTextTarget(output) };
  }
  if (at !== undefined)
    throw new UsageError("--at asks about one day, and a picture shows all of them. Leave one of the two out.");
  const named = input.replace(/(?=\.ya?ml$)/iu, "-history");
  const target = resolveChartTarget({ input: named, output, format: request.format });
  if (!target.formats.includes("png") && (flags.scale ?? flags.background) !== undefined)
    throw new UsageError("--scale and --background are for PNG, which -f does not ask for. Leave them out.");
  return { kind: "picture", target };
}

/** Formats of pictures. An outline would say less than `-f text`, and an HTML page shows only one state. */
export const PICTURES: readonly ExportFormat[] = ["svg", "png", "pdf", "pptx"];

function readFormat(typed: string | undefined, output: string | undefined): HistoryFormat | "picture" {
  const pictures = EXPORTERS.filter(({ id }) => PICTURES.includes(id));
  if (typed === undefined) {
    const extension = path.extname(output ?? "").toLowerCase();
    if (extension === ".json") return "json";
    if (extension === ".html")
      throw new UsageError(
        `'${toPrintable(output ?? "")}': a history cannot be written as HTML. Known: text, json, ${PICTURES.join(", ")}.`,
      );
    return pictures.some((each) => each.extension === extension) ? "picture" : "text";
  }
  const format = HISTORY_FORMATS.find((known) => known === typed);
  if (format !== undefined) return format;
  const known = [...HISTORY_FORMATS, ...pictures.map(({ id }) => id)];
  const strange = typed.split(",").find((word) => !pictures.some(({ id }) => id === word.trim().toLowerCase()));
  if (strange === undefined) return "picture";
  throw new UsageError(
    `'${toPrintable(strange)}' is not a format of a history. Known: ${known.join(", ")}.${suggest(strange, known)}`,
  );
}

/** Refuses options that only affect pictures, since they would silently do nothing. */
function refuseIdleFlags({ flags, fonts: [font] }: FormRequest, format: string): void {
  const { page, pages, minFont, theme, scale, background } = flags;
  const options = { page, pages, "min-font": minFont, theme, font, scale, background };
  const idle = Object.entries(options).find(([, value]) => value !== undefined)?.[0];
  if (idle === undefined) return;
  throw new UsageError(`--${idle} is for pictures, and this history is written as ${format}. Ask for one with -f svg.`);
}
