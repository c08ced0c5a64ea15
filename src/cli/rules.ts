import { findNearest } from "../catalog/index.js";
import {
  RULE_CARDS,
  toPrintable,
  writeRuleCard,
  writeRuleList,
  writeRuleReference,
  writeRulesAsJson,
} from "../pipeline.js";
import { print } from "./terminal.js";
import { UsageError } from "./usage-error.js";

const FORMATS = { text: writeRuleList, json: writeRulesAsJson, markdown: writeRuleReference } as const;

/** `orgwright rules`: lists every rule there is. Gives the exit code. */
export function rules(word: string): number {
  if (!Object.hasOwn(FORMATS, word))
    throw new UsageError(
      `'${toPrintable(word)}' is not a format of this list. Known: ${Object.keys(FORMATS).join(", ")}.`,
    );
  print(FORMATS[word as keyof typeof FORMATS](RULE_CARDS));
  return 0;
}

/** `orgwright explain`: one rule. Gives the exit code. */
export function explain(word: string): number {
  const card = RULE_CARDS.find(({ id }) => id === word);
  if (card === undefined) {
    const ids = RULE_CARDS.map(({ id }) => id);
    const near = findNearest(word, ids);
    const remedy = near === undefined ? "See the list: orgwright rules." : `Did you mean '${near}'?`;
    throw new UsageError(`'${toPrintable(word)}' is not a rule. ${remedy}`);
  }
  print(writeRuleCard(card));
  return 0;
}
