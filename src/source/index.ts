/**
 * Text -> SourceDocument. In: a file as bytes or text. Out: a plain tree of what the YAML says, with the place of
 * everything in the tree, and the faults of the text. The surprise: YAML is read in stages (lexer, parser, composer) so
 * that the limits stop a hostile file before it costs time, and the whole file is refused when its meaning is in doubt:
 * a YAML error, a duplicate key, a top level that is not a map.
 */
export { editFiles, findLostEdit } from "./edit-files.js";
export { editYaml } from "./edit-yaml.js";
export { readAmong } from "./files-in-memory.js";
export { formatYaml } from "./format.js";
export { formatText } from "./format-text.js";
export { Includes } from "./includes.js";
export { parseSource } from "./parse-source.js";
export type { FileKind } from "./parse-source.js";
