import type { Outcome, Problem } from "../model/finding.js";
import type { SourceDocument, SourceFile, SourceNode } from "../model/source.js";
import { decodeText } from "./decode.js";
import { createLineIndex } from "./line-index.js";
import type { LineIndex } from "./line-index.js";
import { createLocator } from "./locate.js";
import { buildTree } from "./tree.js";
import { describeFaults } from "./yaml-faults.js";
import { composeYaml } from "./yaml.js";

/**
 * Reads a company file as far as YAML goes. Never throws, whatever the content; without a value nothing can be
 * made of the file, and the problems say why.
 */
export function parseSource(file: SourceFile): Outcome<SourceDocument> {
  const decoded = decodeText(file.content);
  if (decoded.kind === "refused") return { problems: [decoded.problem] };
  const { text } = decoded;
  const lines = createLineIndex(text);
  const yaml = composeYaml(text);
  switch (yaml.kind) {
    case "faulty":
      return { problems: describeFaults(yaml.faults, text, lines) };
    case "beyond-limit": {
      const { message, help, offset } = yaml;
      return { problems: [{ rule: "input-limit", message, help, range: lines.toRange(offset, offset) }] };
    }
    case "composed": {
      const { contents } = yaml;
      if (contents === null) return { problems: [describeEmptyFile(lines)] };
      const { root, places, problems } = buildTree({ contents, file: file.path, text, lines });
      if (root === undefined) return { problems };
      if (root.kind !== "map") return { problems: [...problems, describeOtherRoot(root, contents.range[0], lines)] };
      const locate = createLocator(root, [contents.range[0], text.trimEnd().length], places, lines);
      return { value: { file: file.path, root, locate }, problems };
    }
  }
}

function describeEmptyFile(lines: LineIndex): Problem {
  return {
    rule: "missing-key",
    message: "This file is empty.",
    help: "Write at least a line 'company: NAME', a line 'departments:' and below it a line '  - name: NAME'.",
    range: lines.toRange(0, 0),
  };
}

function describeOtherRoot(root: SourceNode, start: number, lines: LineIndex): Problem {
  if (root.kind === "scalar" && root.value === null) return describeEmptyFile(lines);
  const found = root.kind === "list" ? "a list" : "a text";
  return {
    rule: "wrong-type",
    message: `This file holds ${found}, but a company file holds keys such as 'company:' and 'departments:'.`,
    help: "Start with a line 'company: NAME' and put the departments in a list below a line 'departments:'.",
    range: lines.toRestOfLine(start),
  };
}
