/** Each action of a page to explore with the keyboard alone, and movements with a mouse and with fingers. */
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { useExploredPages } from "../support/explored-pages.js";

const BANK = "examples/northwind-bank.yaml";
const { draw, open } = useExploredPages();

/** Presses the Tab key until the element with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    // The host of the shadow root has the focus too.
    const focused = page.locator(":focus").last();
    if ((await focused.count()) === 0) continue;
    const own = await focused.evaluate((element) => element.getAttribute("aria-label") ?? element.textContent);
    if (own === name) return;
  }
  throw new Error(`The Tab key never reaches '${name}'.`);
}

const scaleOf = (page: Page) =>
  page
    .locator(".layer")
    .evaluate((layer) => Number(/scale\(([\d.]+)\)/u.exec((layer as HTMLElement).style.transform)?.[1]));

test("the Tab key reaches the lists, which show another view and one officer's units", async () => {
  const { page, item } = await open(draw(BANK));
  await tabTo(page, "View");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => page.locator("#area-ciso-incident-response").count()).toBe(1);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => page.locator("#role-ciso").count()).toBe(1);
  await page.keyboard.press("Home");
  await expect.poll(() => item("Finance").count()).toBe(1);
  await tabTo(page, "Show what one officer answers for");
  await page.keyboard.type("Only CISO");
  await expect.poll(() => page.locator('g[data-officer="cio"]:not(.faint)').count()).toBe(0);
  expect(await page.locator('g[data-officer="ciso"].faint').count()).toBe(0);
  await page.keyboard.press("Home");
  await expect.poll(() => page.locator("g.faint").count()).toBe(0);
});

test("controls of boxes rest in views without boxes", async () => {
  const { page } = await open(draw(BANK));
  const resting = () =>
    page
      .locator(".bar :is(select, button):disabled")
      .evaluateAll((all) => all.map((one) => one.textContent.slice(0, 9)));
  expect(await resting()).toEqual([]);
  await page.getByLabel("View").selectOption("matrix");
  expect(await resting()).toEqual(["All units", "Open all", "Close all"]);
  await page.getByLabel("Search names, titles and areas").fill("service desk");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.getByLabel("View").inputValue()).toBe("chart");
  expect(await resting()).toEqual([]);
});

test("the Tab key reaches the buttons, which scale the chart, and open and close all of it", async () => {
  const { page, item } = await open(draw(BANK));
  const fitted = await scaleOf(page);
  await tabTo(page, "Smaller");
  await page.keyboard.press("Enter");
  await expect.poll(() => scaleOf(page)).toBeCloseTo(fitted / 1.4, 3);
  await tabTo(page, "Fit");
  await page.keyboard.press("Space");
  await expect.poll(() => scaleOf(page)).toBeCloseTo(fitted, 3);
  await page.keyboard.press("1");
  await expect.poll(() => scaleOf(page)).toBe(1);
  await tabTo(page, "Close all");
  await page.keyboard.press("Enter");
  await expect.poll(() => item("Treasury").count()).toBe(0);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => item("Treasury").count()).toBe(1);
});

test("Enter and Shift+Enter walk through the hits, forwards and backwards", async () => {
  const { page } = await open(draw(BANK));
  const at = () => page.locator("output").textContent();
  await page.keyboard.press("/");
  await page.keyboard.type("security");
  for (const place of ["1 of 6", "2 of 6"]) {
    await page.keyboard.press("Enter");
    await expect.poll(at).toBe(place);
  }
  for (const place of ["1 of 6", "6 of 6"]) {
    await page.keyboard.press("Shift+Enter");
    await expect.poll(at).toBe(place);
  }
});

test("the Tab key reaches the boxes above a branch, the details and their buttons", async () => {
  const { page, item } = await open(draw(BANK));
  const top = () => page.locator("[role=treeitem]").first().getAttribute("data-node");
  await item("Service Desk").focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => page.getByLabel("Details").textContent()).toContain("IT Operations");
  await tabTo(page, "Only this branch");
  await page.keyboard.press("Enter");
  await expect.poll(top).toBe("it-operations");
  await page.keyboard.press("Shift+Tab");
  await tabTo(page, "Close");
  await page.keyboard.press("Enter");
  expect(await page.locator(".details").isVisible()).toBe(false);
  expect(await page.locator("[role=treeitem]:focus").getAttribute("data-node")).toBe("it-operations");
  await page.keyboard.press("/");
  await tabTo(page, "CIO");
  await page.keyboard.press("Enter");
  await expect.poll(top).toBe("cio");
});

test("the chart is dragged with a mouse and stays under the pointer", async () => {
  const { page, item } = await open(draw(BANK));
  const place = async () => item("Finance").boundingBox();
  const before = await place();
  await page.mouse.move(300, 700);
  await page.mouse.down();
  await page.mouse.move(420, 640, { steps: 4 });
  await page.mouse.up();
  const after = await place();
  expect((after?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(120, 0);
  expect((after?.y ?? 0) - (before?.y ?? 0)).toBeCloseTo(-60, 0);
});

test("two fingers scale the chart, and one moves it", async () => {
  const { page, item } = await open(draw(BANK), { width: 360, height: 740, hasTouch: true });
  const browser = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...points: readonly (readonly [number, number])[]) =>
    browser.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const opened = await scaleOf(page);
  await touch("touchStart", [140, 600], [220, 600]);
  await touch("touchMove", [100, 600], [260, 600]);
  await touch("touchEnd");
  await expect.poll(() => scaleOf(page)).toBeCloseTo(opened * 2, 2);
  const before = await item("Product Engineering").boundingBox();
  await touch("touchStart", [180, 650]);
  await touch("touchMove", [180, 600]);
  await touch("touchEnd");
  await expect
    .poll(async () => ((await item("Product Engineering").boundingBox())?.y ?? 0) - (before?.y ?? 0))
    .toBeCloseTo(-50, 0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test.each(["matrix", "roles"])("the view '%s' opens on a phone where its texts can be read", async (view) => {
  const { page } = await open(draw(BANK), { width: 360, height: 740 });
  await page.getByLabel("View").selectOption(view);
  await expect.poll(() => scaleOf(page)).toBe(0.7);
  const heading = await page.locator(".layer svg text").first().boundingBox();
  expect(heading?.x).toBeGreaterThan(0);
  expect(heading?.x).toBeLessThan(180);
});

test("a box that details would cover moves out from under them; one that can be read stays where it is", async () => {
  const { page, item } = await open(draw(BANK), { width: 1440, height: 900 });
  const scale = await scaleOf(page);
  const place = await item("Finance").boundingBox();
  await item("Finance").click();
  expect(await item("Finance").boundingBox()).toEqual(place);
  await item("People and Culture").click();
  await page.keyboard.press("Shift+ArrowUp");
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press("Shift+ArrowUp");
  await item("Marketing").click();
  await item("People and Culture").click();
  const details = await page.locator(".details").boundingBox();
  await expect
    .poll(async () => {
      const box = await item("People and Culture").boundingBox();
      return (
        (box?.x ?? 0) + (box?.width ?? 0) <= (details?.x ?? 0) ||
        (box?.y ?? 0) + (box?.height ?? 0) <= (details?.y ?? 0)
      );
    })
    .toBe(true);
  expect(await scaleOf(page)).toBe(scale);
});
