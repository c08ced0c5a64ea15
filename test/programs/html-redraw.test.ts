/** Pages to explore: the picture after boxes opened and closed, and the boxes of a large chart that are in the document. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { useExploredPages } from "../support/explored-pages.js";
import "../support/seed.js";

const { draw, open } = useExploredPages();

/** Largest difference, in px, that comes from rounding the places of a box that was moved. */
const ROUNDING_PX = 0.0201;

/** An element of a picture: its name, words and sizes, and where it is. */
interface ReadElement {
  readonly look: string;
  readonly places: readonly number[];
}

test("a picture whose boxes were moved is the one that is drawn anew", async () => {
  const { page } = await open(draw("test/samples/org-150.yaml"));
  const property = fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), async (choices) => {
    for (const choice of choices) await toggle(page, choice);
    const moved = await readPicture(page);
    await page.getByLabel("View").selectOption("matrix");
    await expect.poll(() => page.locator("[role=treeitem]").count()).toBe(0);
    await page.getByLabel("View").selectOption("chart");
    await page.locator("[role=treeitem]").first().waitFor();
    const drawn = await readPicture(page);
    expect(moved.map(({ look }) => look)).toEqual(drawn.map(({ look }) => look));
    const differences = moved.flatMap(({ places }, at) =>
      places.map((place, index) => Math.abs(place - (drawn[at]?.places[index] ?? Infinity))),
    );
    expect(Math.max(...differences)).toBeLessThanOrEqual(ROUNDING_PX);
  });
  await fc.assert(property, { numRuns: 12 });
});

test("boxes that have only moved stay the same elements", async () => {
  const { page, item } = await open(draw("examples/northwind-bank.yaml"));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  const hold = (id: string) => page.locator(`#${id}`).elementHandle();
  const [moved, closed] = [await hold("unit-finance"), await hold("unit-it-operations")];
  await item("IT Operations").locator(".toggle").click();
  await expect.poll(() => item("Data Centres").count()).toBe(0);
  expect(await moved.evaluate((group) => group.isConnected)).toBe(true);
  expect(await closed.evaluate((group) => group.isConnected)).toBe(false);
});

test("two boxes that are clicked in a row both close, and the second one is selected", async () => {
  const { page } = await open(draw("examples/northwind-bank.yaml"));
  const handles = page.locator("[role=treeitem][aria-level='3'][aria-expanded=true] > .toggle");
  const nodes = await handles.evaluateAll((all) => {
    const two = all.slice(0, 2) as HTMLElement[];
    for (const handle of two) handle.click();
    return two.map((handle) => handle.parentElement?.dataset.node ?? "");
  });
  expect(nodes.length).toBe(2);
  for (const node of nodes) {
    await expect.poll(() => page.locator(`[data-node="${node}"]`).getAttribute("aria-expanded")).toBe("false");
  }
  await expect.poll(() => page.locator(".item.chosen").getAttribute("data-node")).toBe(nodes[1]);
});

test("of a large chart, the document holds the boxes in view, and all of them for print", async () => {
  const { page } = await open(draw("test/samples/org-600.yaml"), { state: "#closed=" });
  await page.getByRole("button", { name: "100 %" }).click();
  const boxes = () => page.locator(".layer > svg > g[id]").count();
  const all = await page.locator("[role=treeitem]").count();
  await expect.poll(boxes).toBeLessThan(all / 2);
  for (const steps of [0, 6, 6]) {
    for (let step = 0; step < steps; step++) await page.keyboard.press("Shift+ArrowDown");
    await expect.poll(() => listMissing(page)).toEqual([]);
  }
  const printing = page.evaluate(() => {
    const chart = document.querySelector("main > div")?.shadowRoot;
    const count = () => [chart?.querySelectorAll(".layer > svg > g[id]").length ?? 0, listPlain().length];
    const listPlain = () => [...(chart?.querySelectorAll(".layer > svg > g[id]:not(:has(text))") ?? [])];
    return new Promise<readonly number[]>((resolve) => {
      addEventListener("beforeprint", () => {
        resolve(count());
      });
    });
  });
  await page.pdf();
  const [printed = 0, plain] = await printing;
  expect(printed).toBeGreaterThan(all / 2);
  expect(plain).toBe(0);
  await expect.poll(boxes).toBeLessThan(printed);
});

test("items of boxes out of view reach their places once the picture is shown", async () => {
  const file = draw("test/samples/org-600.yaml");
  const { page } = await open(file, { state: "#closed=" });
  await page.getByRole("button", { name: "100 %" }).click();
  const address = page.url();
  await toggle(page, 3);
  await expect.poll(() => page.url()).not.toBe(address);
  const fresh = await open(file, { state: new URL(page.url()).hash });
  const wanted = await readItemPlaces(fresh.page);
  expect(wanted.length).toBeGreaterThan(400);
  await expect.poll(() => readItemPlaces(page)).toEqual(wanted);
});

test("the browser's own search finds boxes of a large chart that are not in the document, and brings them into view", async () => {
  const { page } = await open(draw("test/samples/org-600.yaml"), { state: "#closed=" });
  await page.getByRole("button", { name: "100 %" }).click();
  const last = page.locator("[role=treeitem]").last();
  const words = last.locator("[hidden=until-found]");
  expect(await words.textContent()).toBe(await last.getAttribute("aria-label"));
  expect(await words.evaluate((element) => getComputedStyle(element).contentVisibility)).toBe("hidden");
  const isInView = () =>
    last.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
    });
  expect(await isInView()).toBe(false);
  await words.dispatchEvent("beforematch", { bubbles: true });
  expect(await isInView()).toBe(true);
  await expect.poll(() => listMissing(page)).toEqual([]);
  const place = () => last.evaluate((element) => element.getBoundingClientRect().left);
  const before = await place();
  await page.locator(".pane").evaluate((pane) => {
    pane.scrollLeft = 50;
  });
  await expect.poll(() => page.locator(".pane").evaluate((pane) => pane.scrollLeft)).toBe(0);
  expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(51);
});

/** Opens or closes one of the boxes, and waits until the chart shows that. */
async function toggle(page: Page, choice: number): Promise<void> {
  const boxes = page.locator("[role=treeitem][aria-expanded]");
  const box = boxes.nth(choice % (await boxes.count()));
  const node = await box.getAttribute("data-node");
  const before = await box.getAttribute("aria-expanded");
  await box.locator(".toggle").evaluate((handle) => {
    (handle as HTMLElement).click();
  });
  const after = page.locator(`[data-node="${node ?? ""}"]`);
  await expect.poll(() => after.getAttribute("aria-expanded")).not.toBe(before);
}

/** Reads the box and the place of each item of the tree. */
function readItemPlaces(page: Page): Promise<readonly (readonly (string | null)[])[]> {
  return page
    .locator("[role=treeitem]")
    .evaluateAll((items) => items.map((item) => [item.getAttribute("data-node"), item.getAttribute("style")]));
}

/** Reads the elements of the picture in their order; places include how far a group was shifted. */
function readPicture(page: Page): Promise<readonly ReadElement[]> {
  return page.locator(".layer > svg:not(.lines)").evaluate((svg): ReadElement[] => {
    const moving = new Set(["x", "y", "cx", "cy"]);
    const read = (element: Element, dx: number, dy: number): ReadElement[] => {
      const shift = /translate\((\S+) (\S+)\)/u.exec(element.getAttribute("transform") ?? "");
      const [x, y] = [dx + Number(shift?.[1] ?? 0), dy + Number(shift?.[2] ?? 0)];
      const places: number[] = [];
      const words = [...element.attributes].flatMap(({ name, value }) => {
        if (name === "transform" || (name === "class" && value === "")) return [];
        if (moving.has(name)) places.push(Number(value) + (name.endsWith("x") ? x : y));
        // A path has absolute places only after an `M`; the rest is relative, and rounded from there.
        else if (name === "d")
          for (const [, left, top] of value.matchAll(/M(\S+?) (-?[\d.]+)/gu))
            places.push(Number(left) + x, Number(top) + y);
        else return [`${name}=${value}`];
        return [name];
      });
      const text = element.children.length === 0 ? element.textContent : "";
      const own = { look: [element.tagName, ...words, text].join(" "), places };
      return [own, ...[...element.children].flatMap((child) => read(child, x, y))];
    };
    return read(svg, 0, 0);
  });
}

/** Lists the units whose items are in view and whose boxes are not in the document. */
function listMissing(page: Page): Promise<readonly string[]> {
  return page.locator(".pane").evaluate((pane) => {
    const view = pane.getBoundingClientRect();
    const shown = new Set([...pane.querySelectorAll("g[id]")].map(({ id }) => id));
    return [...pane.querySelectorAll<HTMLElement>("[role=treeitem]")]
      .filter((item) => {
        const { left, right, top, bottom } = item.getBoundingClientRect();
        return right > view.left && left < view.right && bottom > view.top && top < view.bottom;
      })
      .flatMap(({ dataset: { node = "" } }) => (shown.has(`unit-${node}`) || !node.startsWith("u") ? [] : [node]));
  });
}
