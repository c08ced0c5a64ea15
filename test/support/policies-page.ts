import type { PolicyPack } from "../../src/model/policy.js";
import type { RuleCard, RuleSetting } from "../../src/model/rule.js";

/** Returns `docs/policies.md`, written from the packs themselves. */
export function writePoliciesPage(packs: readonly PolicyPack[], cards: readonly RuleCard[]): string {
  return (
    [
      "# Policy packs",
      "<!-- Written by 'npm run accept' from src/check/packs; change it there. -->",
      "A pack says how loud each rule is, and with which options, for those bound by a law, a standard or a habit:\n" +
        "`orgwright check company.yaml --policy nydfs-500`. Packs are reading aids, never legal advice: a chart shows structure, not\n" +
        "conduct, and each pack says what it does not cover.",
      "Several may be combined (`--policy strict,us-federal`, or `policy: [strict, us-federal]` in the\n" +
        "[config file](config.md)). For each rule the loudest severity wins, what each pack asks with options of its own is asked too, and a\n" +
        "pack that turns a rule off by force has its way: the report says so. What the config file says of a rule wins over all packs.\n" +
        "Without a pack every rule is as on its card, which is `recommended`.",
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
    ...(clauses.length === 0 ? [] : [table(["clause", "asks, in our words", "strength", "rules"], clauses)]),
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
