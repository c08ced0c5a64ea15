/** Pages without scripts that `render -f html --static` writes, opened in a real browser in which no script may run. */
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { useExploredPages } from "../support/explored-pages.js";

const { draw, inFolder, openStatic } = useExploredPages();

test("a static page has the picture, all facts in words, and links that open what they lead to", async () => {
  const page = await openStatic(draw("examples/northwind-bank.yaml", "--static"));
  expect(await page.locator("main > svg").count()).toBe(1);
  const security = page.locator("#about-security-engineering");
  expect(await security.locator("summary").first().textContent()).toBe("Application and Cloud Security");
  expect(await security.evaluate((element) => (element as HTMLDetailsElement).open)).toBe(false);
  await security.locator("summary").first().click();
  expect(await security.textContent()).toContain("to Product Engineering (functional: secure development)");
  await security.getByRole("link", { name: "Product Engineering" }).first().click();
  const engineering = page.locator("#about-engineering");
  await expect.poll(() => engineering.evaluate((element) => element.getBoundingClientRect().top < 900)).toBe(true);
});

test("a static page holds no script, and its policy allows none", () => {
  const file = draw("examples/northwind-bank.yaml", "--static");
  const text = readFileSync(file, "utf8");
  expect(text).not.toMatch(/<script|script-src|worker-src/u);
  expect(text).toContain("default-src 'none'; style-src 'sha256-");
  expect(statSync(file).size).toBeLessThan(200_000);
});

test("a static page follows the theme and withholds names", async () => {
  const dark = await openStatic(draw("examples/northwind-bank.yaml", "--static", "--theme", "dark"));
  expect(await dark.locator("main").evaluate((main) => getComputedStyle(main).color)).toBe("rgb(238, 242, 247)");
  const text = readFileSync(draw("examples/northwind-bank.yaml", "--static", "--names", "titles"), "utf8");
  for (const name of ["Ada Okafor", "Tom Berg", "Sofía Ruiz"]) expect(text).not.toContain(name);
});

test("a static page shows words of a company as words", async () => {
  const company = inFolder("hostile.yaml");
  writeFileSync(
    company,
    `company: "<img src=x onerror=alert(1)>"
officers: [{ id: cio, role: CIO, name: "<svg onload=alert(1)>" }]
departments:
  - { id: '"><b>', name: "</details></main>", officer: cio, purpose: "<img src=x>", links: { "<b>": "https://x.example/?a=\\"<b>" } }
`,
  );
  const page = await openStatic(draw(company, "--static"));
  expect(await page.locator("img, b").count()).toBe(0);
  expect(await page.locator("summary").allTextContents()).toContain("</details></main>");
});
