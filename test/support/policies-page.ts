import type { PolicyPack } from "../../src/model/policy.js";
import type { RuleCard, RuleSetting } from "../../src/model/rule.js";

/** Returns `docs/policies.md`, written from the packs themselves. */
export function writePoliciesPage(packs: readonly PolicyPack[], cards: readonly RuleCard[]): string {
  return (
    [
      "# Policy packs",
      "<!-- Written by 'npm run accept' from src/check/packs; change it there. -->",
      "A pack sets the severities and the options of rules for companies bound by a law, a standard or a practice:\n" +
        "`orgwright check company.yaml --policy nydfs-500`. A pack helps you read a law or a standard, but is never legal advice:\n" +
        "a chart shows structure, not conduct. Each pack says what it does not cover.",
      "You can combine packs (`--policy strict,us-federal`, or `policy: [strict, us-federal]` in the\n" +
        "[config file](config.md)). If packs give a rule different options, the rule runs once for each set of options. If\n" +
        "several packs give the same finding, it gets the highest of their severities. If a pack turns a rule off by force, the\n" +
        "rule is off whatever other packs say, and the report says so. The config file overrides all packs. Without a pack, each\n" +
        "rule keeps the severity and options of its card. The pack `recommended` keeps them too.",
      ...packs.flatMap((pack) => writePack(pack, cards)),
      "",
    ]
      .join("\n\n")
      .trimEnd() + "\n"
  );
}

function writePack(pack: PolicyPack, cards: readonly RuleCard[]): readonly string[] {
  const { id, title, audience, basis, rules, forceOff, notCovered } = pack;
  const clauses = basis.map((each) =>
    row([each.clause, each.asks, each.strength, each.rules.map((rule) => `\`${rule}\``).join(", ")]),
  );
  const settings = Object.entries(rules).map(([rule, setting]) =>
    row([
      `\`${rule}\``,
      setting.severity ?? cards.find((card) => card.id === rule)?.severity ?? "",
      writeOptions(setting),
    ]),
  );
  return [
    `## \`${id}\`: ${title}`,
    `**For:** ${audience}`,
    `**Not covered:** ${notCovered}`,
    ...(pack.extends.length === 0 ? [] : [`It starts from ${pack.extends.map((each) => `\`${each}\``).join(", ")}.`]),
    ...forceOff.map(({ rule, reason }) => `It turns \`${rule}\` off by force: ${reason}`),
    ...(clauses.length === 0 ? [] : [table(["clause", "asks, in orgwright's words", "strength", "rules"], clauses)]),
    ...(settings.length === 0 ? [] : [table(["rule", "severity", "options"], settings)]),
  ];
}

function writeOptions({ options = {} }: RuleSetting): string {
  return Object.entries(options)
    .map(([name, value]) => `\`${name}: ${JSON.stringify(value)}\``)
    .join(", ");
}

function table(head: readonly string[], rows: readonly string[]): string {
  return [row(head), row(head.map(() => "---")), ...rows].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", String.raw`\|`)).join(" | ")} |`;
}
