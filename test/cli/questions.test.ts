import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { askChoice, askText } from "../../src/cli/questions.js";

const CHOICES = [
  { id: "bank", title: "a bank" },
  { id: "city", title: "a city" },
] as const;
const refuse = (answer: string) => (answer.trim() === "" ? "A name needs letters." : undefined);

const RETURN = "\r";
const DOWN = "\u001B[B";
const STOP = "\u0003";

/** Asks at a terminal where these keys are typed, and returns the answer and the screen. */
async function answer<Answer>(
  ask: (terminal: { readonly input: PassThrough; readonly output: PassThrough }) => Promise<Answer>,
  keys: readonly string[],
) {
  const terminal = { input: new PassThrough(), output: new PassThrough() };
  const screen = text(terminal.output);
  // Settled at once: a question that is stopped ends while keys are still being typed.
  const answered = Promise.allSettled([ask(terminal).finally(() => terminal.output.end())]);
  for (const key of keys) {
    terminal.input.write(key);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const [end] = await answered;
  if (end.status === "rejected") throw end.reason;
  return { answer: end.value, screen: await screen };
}

const askCompany = (terminal: object) => askChoice("Which company?", CHOICES, { first: "bank", terminal });
const askName = (terminal: object) => askText("What is it called?", { first: "Northwind", refuse, terminal });

test("the first choice is selected until the arrows move on", async () => {
  expect((await answer(askCompany, [RETURN])).answer).toBe("bank");
  const { answer: moved, screen } = await answer(askCompany, [DOWN, RETURN]);
  expect(moved).toBe("city");
  expect(screen).toContain("Which company?");
});

test("an empty answer stands for the name that is proposed", async () => {
  expect((await answer(askName, [RETURN])).answer).toBe("Northwind");
  expect((await answer(askName, ["Acme", RETURN])).answer).toBe("Acme");
});

test("a bad answer is asked again, with the reason", async () => {
  const { answer: name, screen } = await answer(askName, [" ", RETURN, "Acme", RETURN]);
  expect(name.trim()).toBe("Acme");
  expect(screen).toContain("A name needs letters.");
});

test.each([
  ["a choice", askCompany],
  ["a text", askName],
])("stopping at %s ends the run with nothing written", async (_, ask) => {
  await expect(answer<string>(ask, [STOP])).rejects.toThrow("Nothing was written");
});
