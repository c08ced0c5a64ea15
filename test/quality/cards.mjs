/**
 * Keeps mutants out of the cards of rules: a card is a table for people, and `docs/rules.md`, which prints all of it, is
 * compared with it elsewhere. Counting them here would only flatter the score.
 */
const cards = {
  shouldIgnore(path) {
    if (!path.isObjectProperty() || path.node.key.name === "check") return undefined;
    return isCard(path.parentPath) ? "a card is a table" : undefined;
  },
};

/** `defineRule({ ... })`, or a constant that is declared to be a `RuleCard`. */
function isCard({ parent }) {
  if (parent.type === "CallExpression") return parent.callee.name === "defineRule";
  return parent.type === "VariableDeclarator" && parent.id.typeAnnotation?.typeAnnotation.typeName?.name === "RuleCard";
}

/** A plugin is a plain value, so Stryker need not be found from here. */
export const strykerPlugins = [{ kind: "Ignore", name: "cards", value: cards }];
