import { readFileSync } from "node:fs";

/** Name and version from package.json, which is two folders above both `src/cli` and `dist/cli`. */
export const TOOL: { readonly name: string; readonly version: string } = readPackage();

function readPackage() {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const facts: unknown = JSON.parse(text);
  if (typeof facts !== "object" || facts === null || !("name" in facts) || !("version" in facts))
    throw new Error("package.json has no name or version");
  return { name: String(facts.name), version: String(facts.version) };
}
