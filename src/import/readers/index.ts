/**
 * The readers, in the order in which they are asked whether a file is theirs. To add one, write `readers/<id>.ts` and
 * one line here, before `csvReader`, which accepts everything.
 */
import type { Reader } from "../reader.js";
import { backstageReader } from "./backstage.js";
import { csvReader } from "./csv.js";
import { dotReader } from "./dot.js";
import { jsonLdReader } from "./json-ld.js";
import { ldifReader } from "./ldif.js";
import { mermaidReader } from "./mermaid.js";
import { orgwrightCsvReader } from "./orgwright-csv.js";
import { scimReader } from "./scim.js";
import { ukJuniorReader } from "./uk-junior.js";
import { w3cOrgReader } from "./w3c-org.js";
import { w3cTurtleReader } from "./w3c-turtle.js";
import { xlsxReader } from "./xlsx.js";

export const READERS: readonly Reader[] = [
  xlsxReader,
  ukJuniorReader,
  scimReader,
  jsonLdReader,
  w3cOrgReader,
  w3cTurtleReader,
  backstageReader,
  ldifReader,
  mermaidReader,
  dotReader,
  orgwrightCsvReader,
  csvReader,
];
