import type { Settings } from "../model/settings.js";
import type { ViewKind } from "../model/view.js";
import { UsageError } from "./usage-error.js";

/** Options of `render` that work only in some views; in any other view they would silently do nothing. */
export interface TypedViewOptions {
  readonly roles: string | undefined;
  readonly depth: string | undefined;
  readonly people: string | undefined;
  readonly focus: string | undefined;
  readonly headline: string | undefined;
  readonly photos: string | undefined;
  readonly findings: boolean;
  readonly reasons: boolean;
}

/**
 * Refuses options that have no effect in a view. In a config file they are allowed, since another run may draw a view
 * in which they have an effect.
 */
export function refuseIdleViewOptions(options: TypedViewOptions, view: ViewKind): void {
  const { roles, depth, people, focus, headline, photos, findings, reasons } = options;
  if (roles !== undefined && view !== "roles")
    throw new UsageError(
      `--roles is for --view roles, but this view is '${view}'. Add --view roles, or leave --roles out.`,
    );
  if (view === "chart") return;
  if (headline !== undefined)
    throw new UsageError(`--headline is for --view chart, but this view is '${view}'. Leave --headline out.`);
  const idle = [
    ...(focus === undefined ? [] : ["--focus"]),
    ...(depth === undefined ? [] : ["--depth"]),
    ...(people?.trim().toLowerCase() === "all" ? ["--people all"] : []),
    ...(photos === undefined ? [] : ["--photos"]),
    ...(findings ? ["--findings"] : []),
    ...(reasons ? ["--reasons"] : []),
  ];
  if (idle[0] !== undefined)
    throw new UsageError(`${idle[0]} is about the boxes of a chart, and --view ${view} has none. Leave it out.`);
}

/** Refuses photographs on a chart that withholds the names of the people on them. */
export function refusePhotosWithoutNames({ names = "full", people }: Pick<Settings, "names" | "people">): void {
  if (names === "full" && people !== "none") return;
  const why = names === "full" ? "'people: none'" : `'names: ${names}'`;
  throw new UsageError(
    `--photos shows who people are, but the settings of this chart have ${why}. Remove that setting, or leave --photos out.`,
  );
}

/** Refuses reasons on a chart that withholds names of people, since a reason may contain a name. */
export function refuseReasonsWithoutNames({ names = "full", people }: Pick<Settings, "names" | "people">): void {
  if (names === "full" && people !== "none") return;
  const why = names === "full" ? "'people: none'" : `'names: ${names}'`;
  throw new UsageError(
    `--reasons shows texts that may name people, but the settings of this chart have ${why}. Remove that setting, or leave --reasons out.`,
  );
}
