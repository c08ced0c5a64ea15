import { expect, test } from "vitest";
import { assessBrandColours } from "../../src/colours/index.js";

const messagesOf = (...parameters: Parameters<typeof assessBrandColours>) =>
  assessBrandColours(...parameters).map(({ message }) => message);

test("good colours raise no concern, nor does a theme without colours", () => {
  for (const theme of ["light", "dark", "print", "auto"] as const) expect(assessBrandColours({}, theme)).toEqual([]);
  expect(assessBrandColours({ cio: "#16327F", cto: "#C4500A", ciso: "#0B7A6A" }, "light")).toEqual([]);
});

test("a colour too faint for its card is reported with its contrast", () => {
  expect(assessBrandColours({ cto: "#ffd400" }, "light")).toEqual([
    {
      officer: "cto",
      message:
        "The colour '#ffd400' of the CTO is hard to see on white cards: its contrast is 1.43 to 1, and 3 is needed " +
        "(WCAG 2.2). Choose a darker one.",
    },
  ]);
  expect(messagesOf({ cio: "#101C4A" }, "dark")).toEqual([
    "The colour '#101C4A' of the CIO is hard to see on dark cards: its contrast is 1.00 to 1, and 3 is needed " +
      "(WCAG 2.2). Choose a lighter one.",
  ]);
});

test("two colours that look alike to everybody are reported once, with their distance", () => {
  const [concern, ...rest] = assessBrandColours({ cio: "#0B6E63", ciso: "#0B7064" }, "light");
  expect(rest).toEqual([]);
  expect(concern?.officer).toBe("ciso");
  expect(concern?.message).toMatch(
    /^The colours of the CIO \('#0B6E63'\) and the CISO \('#0B7064'\) look too much alike for everybody: they are 0\.\d apart, and 10 is needed \(CIEDE2000\)\./,
  );
});

test("red and green of the same lightness look alike to people who are colour-blind", () => {
  const concerns = assessBrandColours({ cto: "#A8501E", ciso: "#5F7020" }, "light");
  expect(concerns).toHaveLength(1);
  expect(concerns[0]?.message).toMatch(
    /for people who do not see (?:red|green) \((?:prot|deuter)anopia\): they are \d\.\d /,
  );
});

test("a colour is also compared with the built-in ones of other officers, and reported at its own key", () => {
  const [concern] = assessBrandColours({ cio: "#0B6E63" }, "light");
  expect(concern?.officer).toBe("cio");
  expect(concern?.message).toContain("the CISO ('#0B6E63')");
});

test("the theme that follows the viewer is assessed on both its pages; concerns of both are reported once", () => {
  const messages = messagesOf({ cio: "#101C4A", ciso: "#121E4C" }, "auto");
  expect(messages.filter((message) => message.includes("dark cards"))).toHaveLength(2);
  expect(messages.filter((message) => message.includes("white cards"))).toEqual([]);
  expect(messages.filter((message) => message.includes("'#101C4A') and the CISO"))).toHaveLength(1);
});

test("print leaves own colours out, so nothing is wrong with them there", () => {
  expect(assessBrandColours({ cio: "#FFFFFF", cto: "#FFFFFF" }, "print")).toEqual([]);
});

test("a text that is not a colour is refused", () => {
  expect(() => assessBrandColours({ cio: "blue" }, "light")).toThrow(RangeError);
});
