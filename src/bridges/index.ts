/**
 * Graph -> text for another program. In: the part of a graph that a view shows. Out: the text of one file, and remarks
 * about facts that the format cannot contain. There is one source file per format. The surprise: drawings are written
 * in `export/` and not here. Nothing is measured or placed here, because the other program does its own layout.
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
