/**
 * Modules that the build leaves out of jsdom: no chart uses them, and an attempt to use one throws an error that names
 * it.
 */
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { JSDOM as Jsdom } from "jsdom";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type * as Parts from "../../src/parts/index.js";
import type * as StandIn from "../../src/parts/stand-in.js";

describe("a stand-in", () => {
  let standIn: typeof StandIn;
  beforeEach(async () => {
    vi.resetModules();
    standIn = await import("../../src/parts/stand-in.js");
  });

  interface Cookies {
    readonly Jar: new () => object;
    readonly parse: (text: string) => unknown;
    readonly limits: { readonly length: number };
  }
  const standInForCookies = (...answering: string[]) => standIn.standIn("cookies", answering) as Cookies;

  test("gives out names while the part loads, and no longer", () => {
    const cookies = standInForCookies();
    const { limits } = cookies;
    standIn.closeStandIns();
    expect(() => limits.length).toThrow("'cookies.limits' was used");
    expect(() => cookies.parse).toThrow(
      "'cookies' was used, but orgwright is built without it, since no chart needs it: see src/parts/jsdom-stand-ins.ts",
    );
  });

  test.each<[string, (cookies: Cookies) => unknown]>([
    ["a call", ({ parse }) => parse("a=b")],
    ["a class", ({ Jar }) => new Jar()],
    ["a question", ({ limits }) => "length" in limits],
    ["a list of keys", ({ limits }) => Object.keys(limits)],
    ["a number", ({ limits }) => Number(limits)],
    ["a loop", ({ limits }) => [...(limits as unknown as Iterable<unknown>)]],
    ["a value to write to", ({ limits }) => Object.assign(limits, { length: 1 })],
  ])("is not %s, even while the part loads", (_, use) => {
    expect(() => use(standInForCookies())).toThrow(/^'cookies\.\w+' was used/u);
  });

  test("answers to the names that every document reads with another stand-in", () => {
    const cookies = standInForCookies("parse");
    standIn.closeStandIns();
    const parsed = cookies.parse("a=b") as { readonly name: string };
    expect(() => parsed.name).toThrow("'cookies.parse()' was used");
  });

  test("lets a class extend it, whose objects have the members of the class and no others", () => {
    const { Jar } = standInForCookies("Jar");
    class OwnJar extends Jar {
      readonly size = 3;
    }
    standIn.closeStandIns();
    const jar = new OwnJar();
    expect(jar.size).toBe(3);
    expect(() => (jar as unknown as Cookies).parse("a=b")).toThrow("'cookies.Jar' was used");
  });
});

describe("the bundled jsdom", () => {
  async function loadBuiltJsdom(): Promise<{ JSDOM: typeof Jsdom }> {
    const url = pathToFileURL(path.join(import.meta.dirname, "../../dist/parts/index.js")).href;
    const { openParts } = (await import(url)) as typeof Parts;
    return openParts({ ORGWRIGHT_CACHE: "off" })?.loadPart("jsdom") as { JSDOM: typeof Jsdom };
  }

  const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';

  test.each<[string, string, (document: Document, jsdom: typeof Jsdom) => unknown]>([
    ["a style", "generated/idl/CSSStyleProperties", ({ documentElement }) => documentElement.toggleAttribute("style")],
    ["a selector", "@asamuzakjp/dom-selector", (document) => document.querySelector("g:first-child")],
    ["a cookie", "tough-cookie", (document) => document.cookie],
    ["HTML", "parse5", (_, JSDOM) => new JSDOM("<p>a</p>")],
    ["a computed style", "css/helpers", (document) => document.defaultView?.getComputedStyle(document.documentElement)],
  ])("refuses %s", async (_, missed, use) => {
    const { JSDOM } = await loadBuiltJsdom();
    const { document } = new JSDOM(SVG, { contentType: "image/svg+xml" }).window;
    expect(() => use(document, JSDOM)).toThrow(new RegExp(`${missed}.* was used, but orgwright is built without`, "u"));
  });
});
