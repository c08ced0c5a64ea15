/**
 * Graph -> text of another program. In: a graph, as much of it as a view shows. Out: one file's text, and remarks about
 * what that program cannot take. One file per format. The surprise: this is not `export/`, which writes drawings; here
 * nothing is measured or placed, and the other program lays out what it draws.
 */
import { backstageBridge } from "./backstage.js";
import type { Bridge } from "./bridge.js";
import { codeownersBridge } from "./codeowners.js";
import { csvBridge } from "./csv.js";
import { d2Bridge } from "./d2.js";
import { dotBridge } from "./dot.js";
import { jsonBridge } from "./json.js";
import { jsonldBridge } from "./jsonld.js";
import { mermaidBridge } from "./mermaid.js";
import { plantumlBridge } from "./plantuml.js";

export type { Bridge, BridgeContext, BridgedText } from "./bridge.js";

/** All bridges, in the order of help and documentation. */
export const BRIDGES: readonly Bridge[] = [
  jsonBridge,
  csvBridge,
  mermaidBridge,
  dotBridge,
  d2Bridge,
  plantumlBridge,
  backstageBridge,
  codeownersBridge,
  jsonldBridge,
];
