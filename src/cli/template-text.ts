import { readFileSync } from "node:fs";
import type { Template } from "./template-list.js";

/** Facts of the new company that differ from its template. */
export interface CompanyFacts {
  /** Name of the company; if absent, the name in the template stays. */
  readonly name: string | undefined;
  /** Date that the chart describes. */
  readonly asOf: string;
}

/** Returns a template's company file, with the facts of the new company filled in. */
export function fillTemplate({ id }: Template, { name, asOf }: CompanyFacts): string {
  const text = readTemplate(id).replace(/(?<=^ {2}asOf: )\d{4}-\d\d-\d\d/mu, asOf);
  // Every JSON text is also a YAML scalar in quotes, so no name can change the file's structure.
  return name === undefined ? text : text.replace(/(?<=^ {2}name: ).*$/mu, () => JSON.stringify(name));
}

/** Returns the name of the company in a template. */
export function nameInTemplate({ id }: Template): string {
  return /^ {2}name: (?<name>.*)$/mu.exec(readTemplate(id))?.groups?.name ?? "";
}

function readTemplate(id: string): string {
  return readFileSync(new URL(`../../templates/${id}.yaml`, import.meta.url), "utf8");
}
