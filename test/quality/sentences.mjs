/**
 * An ESLint plugin that keeps the voice of comments, test names and messages: sentences with a subject and a verb, in
 * the words an engineer says at a desk. Every report shows a weak sentence beside a better one.
 */

/** A sentence that opens with one of these names its subject late, or never. */
const OPENINGS = {
  What: ["What may stand beside a card.", "Boxes that may stand beside a card: assistants and committees."],
  Of: ["Of a longer path the middle is left out.", "Drops the middle of a path that is too long."],
  As: ["As on the card.", "Defaults to the severity on the rule's card."],
  Those: ["Those that are not known.", "Findings that the baseline does not list."],
  Whoever: ["Whoever sends a pull request could plant a link.", "A pull request could plant a link."],
  Whatever: ["Whatever it is, the other reader says it.", "The thorough reader reports what is wrong."],
};

const OPENING = new RegExp(`(?:^|[.!?] )(?<word>${Object.keys(OPENINGS).join("|")})(?= )`, "u");

/** Words that engineers do not use in this sense, each with a weak and a better sentence. */
export const WORDS = [
  { pattern: /\bsigns\b/iu, pair: ["More than 100 signs are cut.", "More than 100 characters are cut."] },
  { pattern: /\bmostly\b/iu, pair: ["So many of a kind mostly have one cause.", "So many usually have one cause."] },
  {
    pattern: /(?<!\bthere )\b(?:is|are|was|were) no (?!longer\b|more\b|less\b|one\b)(?=[a-z])/iu,
    pair: ["A name as long as a file is no name.", "Names longer than 200 graphemes are cut."],
  },
];

/** @type {(kind: string, pair: readonly string[]) => string} */
const explain = (kind, [weak, better]) => `${kind} Not "${weak}" but "${better}"`;

/** Returns what is wrong with the sentences of a comment or message, one line for each fault. */
export function findWeakSentences(/** @type {string} */ text, { isComment = false } = {}) {
  const opening = isComment ? OPENING.exec(text)?.groups?.word : undefined;
  return [
    ...(opening === undefined
      ? []
      : [explain(`A sentence that opens with '${opening}' hides its subject.`, OPENINGS[opening])]),
    ...WORDS.flatMap(({ pattern, pair }) => {
      const found = pattern.exec(text)?.[0];
      return found === undefined ? [] : [explain(`'${found.trim()}' is not plain English here.`, pair)];
    }),
  ];
}

/** Joins line comments that stand below one another: a sentence may run over several of them. */
function joinComments(/** @type {ReadonlyArray<{ type: string; value: string; loc: any }>} */ comments) {
  const joined = [];
  for (const comment of comments) {
    const last = joined.at(-1);
    const text = comment.value
      .replace(/^\*/u, "")
      .replace(/^\s*\*? ?/gmu, "")
      .replace(/\s+/gu, " ")
      .trim();
    const isNext =
      comment.type === "Line" &&
      last?.type === "Line" &&
      last.loc.end.line + 1 === comment.loc.start.line &&
      last.loc.start.column === comment.loc.start.column;
    if (isNext)
      Object.assign(last, { text: `${last.text} ${text}`, loc: { start: last.loc.start, end: comment.loc.end } });
    else joined.push({ type: comment.type, text, loc: comment.loc });
  }
  return joined;
}

/** @type {import("eslint").Rule.RuleModule} */
const sentences = {
  meta: { type: "suggestion", schema: [] },
  create(context) {
    const report = (/** @type {any} */ loc, /** @type {string} */ text, isComment = false) => {
      for (const message of findWeakSentences(text, { isComment })) context.report({ loc, message });
    };
    return {
      Program() {
        for (const { text, loc } of joinComments(context.sourceCode.getAllComments())) report(loc, text, true);
      },
      Literal(node) {
        if (typeof node.value === "string") report(node.loc, node.value);
      },
      TemplateElement(node) {
        report(node.loc, node.value.raw);
      },
    };
  },
};

export default { rules: { sentences } };
