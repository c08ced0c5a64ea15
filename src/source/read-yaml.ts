import type { Checkpoint } from "../model/deadline.js";
import { isDense } from "./density.js";
import { readPlainYaml } from "./plain-yaml.js";
import { composeYaml, findExcess } from "./yaml.js";
import type { ComposedYaml } from "./yaml.js";

/**
 * Reads YAML text. If the text is so dense that it may have too many tokens, counts the tokens before anything is built
 * from them.
 */
export function readYaml(text: string, checkpoint: Checkpoint): ComposedYaml {
  const excess = isDense(text) ? findExcess(text, checkpoint) : undefined;
  if (excess !== undefined) return { kind: "beyond-limit", ...excess };
  const plain = readPlainYaml(text, checkpoint);
  return plain === undefined ? composeYaml(text, checkpoint) : { kind: "composed", contents: plain };
}
