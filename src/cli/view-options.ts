import type { ViewKind } from "../model/view.js";
import { UsageError } from "./usage-error.js";

/** Options of `render` that work only in some views; in any other view they would silently do nothing. */
export interface TypedViewOptions {
  readonly roles: string | undefined;
  readonly depth: string | undefined;
  readonly people: string | undefined;
  readonly focus: string | undefined;
  readonly findings: boolean;
}

/**
 * Refuses options that have no effect in a view. In a config file they are allowed, since another run may draw a view
 * in which they have one.
 */
export function refuseIdleViewOptions(options: TypedViewOptions, view: ViewKind): void {
  const { roles, depth, people, focus, findings } = options;
  if (roles !== undefined && view !== "roles")
    throw new UsageError(
      `--roles is for --view roles, but this view is '${view}'. Add --view roles, or leave --roles out.`,
    );
  if (view === "chart") return;
  const idle = [
    ...(focus === undefined ? [] : ["--focus"]),
    ...(depth === undefined ? [] : ["--depth"]),
    ...(people?.trim().toLowerCase() === "all" ? ["--people all"] : []),
    ...(findings ? ["--findings"] : []),
  ];
  if (idle[0] !== undefined)
    throw new UsageError(`${idle[0]} is about the boxes of a chart, and --view ${view} has none. Leave it out.`);
}
