import { expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands/index.js";

test.each(COMMANDS)(
  "the help of $name has two examples or more, each a line that starts with it",
  ({ name, examples }) => {
    expect(examples?.length).toBeGreaterThanOrEqual(2);
    for (const [line, outcome] of examples ?? []) {
      expect(line.split(" ")[0]).toBe(name);
      expect(outcome).toMatch(/\S{2}/u);
    }
  },
);
