import { expect, test } from "vitest";
import { parseSource } from "../../src/source/index.js";

/** Mistakes that people make, each with the place and the first words of the answer. */
test.each<[name: string, content: string, place: string, message: RegExp]>([
  ["tab", "company: A\ndepartments:\n\t- name: B\n", "3:1", /indented with a tab/],
  ["tab below spaces", "a:\n  b: 1\n\tc: 2\n", "3:1", /indented with a tab/],
  ["no colon", "company: A\nofficers\n  - id: a\n", "2:1", /neither 'key: value'/],
  ["no colon in the first line", "company A\nofficers: []\n", "1:1", /neither 'key: value'/],
  ["no space after a colon", "company: A\nname:B\n", "2:1", /space is missing after a colon/],
  ["no space before a quote", 'a:"x"\nb: 1\n', "1:1", /space is missing after a colon/],
  ["open quote", 'a: 1\nb: "x\nc: 1\n', "2:4", /A quote \("\) is opened here and never closed/],
  ["open quote in a list", '- name: "Ann\n- name: "Bob"\n', "1:9", /A quote \("\) is opened here and never closed/],
  ["apostrophe in quotes", "a: 'it's'\n", "1:8", /follows the closing quote of a value/],
  ["open square bracket", "a: [x, y\nb: 1\n", "1:4", /bracket '\[' is opened here and not closed/],
  ["open curly bracket", "o:\n  - { id: a\n  - { id: c }\n", "2:5", /bracket '{' is opened here and not closed/],
  ["closed twice", "o:\n  - { id: a }}\n", "2:14", /bracket '}' closes one that was never opened/],
  ["two commas", "a: [x,,y]\n", "1:7", /comma where an entry/],
  ["no comma", "{a: 1 b: 2}\n", "1:5", /comma or a closing bracket is missing/],
  ["too far left", "a:\n  b: 1\n c: 2\n", "3:2", /indentation of this line matches no line/],
  ["too far right", "a: 1\n  b: 2\n", "1:4", /lines below this one are indented under a key/],
  ["first line indented", " a: 1\nb: 2\n", "2:1", /indentation of this line matches no line/],
  ["list item among keys", "a:\n  c: 1\n  - b\n", "3:3", /indentation of this line matches no line/],
  ["non-breaking spaces", "a:\n\u00a0\u00a0b: 1\n", "2:1", /special spaces/],
  ["list behind its key", "a: - b\n", "1:4", /list starts on the same line/],
  ["colon in a text", "title: VP: Engineering\n", "1:8", /colon and a space in it/],
  ["at sign", "a: @ann\n", "1:4", /cannot start with '@'/],
  ["ampersand", "a: & co\n", "1:4", /start with '&' or '\*'/],
  ["unknown escape", 'a: "C:\\dir"\n', "1:7", /backslash/],
  ["comment too close", "a: 'x'#c\n", "1:7", /'#' follows a value directly/],
  ["unknown tag", "a: !person x\n", "1:4", /\(a tag\)/],
  ["tag of YAML 1.1", "a: !!binary x\n", "1:4", /\(a tag\)/],
  ["YAML 1.2 twice", "%YAML 1.2\n%YAML 1.2\n---\na: no\n", "2:1", /line that starts with '%'/],
  ["YAML 1.1", "%YAML 1.1\n---\na: no\n", "1:1", /line that starts with '%'/],
  ["two documents", "a: 1\n---\nb: 1\n", "2:1", /several YAML documents/],
  ["long key", `${"k".repeat(1100)}: 1\n`, "1:1", /key is longer than/],
])("%s", (_name, content, place, message) => {
  const { problems, ...outcome } = parseSource({ path: "x.yaml", content });
  expect(outcome).toEqual({});
  const [first] = problems;
  expect(first?.rule).toBe("yaml-syntax");
  expect(`${first?.range?.start.line ?? 0}:${first?.range?.start.column ?? 0}`).toBe(place);
  expect(first?.message).toMatch(message);
  expect(first?.message).toMatch(/\.$/);
  expect(first?.help).toMatch(/^[A-Z][^.]*.*\.$/);
  // A range over many lines says no more than its first one, and no answer quotes the parser.
  expect(first?.range?.end.line).toBe(first?.range?.start.line);
});

test("many faults are cut to the first few, one for each line", () => {
  const { problems } = parseSource({ path: "x.yaml", content: "a: !x [!y b]\n".concat("- @\n".repeat(200)) });
  expect(problems.length).toBeLessThanOrEqual(5);
  expect(new Set(problems.map((problem) => problem.range?.start.line)).size).toBe(problems.length);
});
