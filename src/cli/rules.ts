import process from "node:process";
import type { RuleCard } from "../model/rule.js";
import { listOwnCards, RULE_CARDS } from "../pipeline.js";
import { toPrintable, writeRuleList, writeRuleReference, writeRulesAsJson } from "../report/index.js";
import type { Deadline } from "./deadline.js";
import { readConfigFor } from "./config-files.js";
import { writeReport } from "./findings-report.js";
import { coloursFor, note, print } from "./terminal.js";
import { UsageError } from "./usage-error.js";

const FORMATS = { text: writeRuleList, json: writeRulesAsJson, markdown: writeRuleReference } as const;

export interface RulesOptions {
  readonly format: string;
  readonly config: string | undefined;
  readonly deadline: Deadline;
}

/** Carries out `orgwright rules`: lists all rules, including those of the config file. Returns the exit code. */
export async function rules({ format, config, deadline }: RulesOptions): Promise<number> {
  if (!Object.hasOwn(FORMATS, format))
    throw new UsageError(
      `'${toPrintable(format)}' is not a format of this list. Known: ${Object.keys(FORMATS).join(", ")}.`,
    );
  const ownCards = await readOwnCards(config, deadline);
  if (ownCards === undefined) return 2;
  deadline.checkpoint();
  print(FORMATS[format as keyof typeof FORMATS]([...RULE_CARDS, ...ownCards]));
  return 0;
}

/**
 * Returns the custom rules of the config file that was named. If none was named, takes the config file that would apply
 * to a company file in this folder. Faults of the config file are reported. If one of them is an error, returns no
 * rules, since an incomplete list would look complete.
 */
export async function readOwnCards(
  named: string | undefined,
  deadline: Deadline,
): Promise<readonly RuleCard[] | undefined> {
  const { input, check, findings, isBad } = await readConfigFor({ companyFile: "company.yaml", named, deadline });
  if (input !== undefined && findings.length > 0) {
    const colours = coloursFor(process.stderr);
    note(writeReport("text", { findings, inputs: [input], failOn: "error", colours }));
  }
  return isBad ? undefined : listOwnCards(check);
}
