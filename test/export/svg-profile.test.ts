import { expect, test } from "vitest";
import { assertSvgProfile } from "../../src/export/svg-profile.js";

const XMLNS = `xmlns="http://www.w3.org/2000/svg"`;

const PLAIN = { hasDarkColours: false, hasPhotos: false };

/** Wraps markup into a whole SVG. */
function svg(inner: string): string {
  return `<svg ${XMLNS} viewBox="0 0 10 10" width="10" height="10">\n${inner}\n</svg>\n`;
}

test.each([
  ["shapes", `<g><rect x="-1.25" y="0" width="3" height="4" rx="6" fill="#A1B2C3" stroke="none"/></g>`],
  ["a path", `<path d="M0 1.5l2 3h4v5q1 2 3-4a6 6 0 0 1 7-8z" fill="none" stroke="#000000" stroke-dasharray="0.1 3"/>`],
  ["a text", `<text x="1" y="2" font-size="9.5" font-weight="600" text-anchor="end" fill="#000000">a</text>`],
  [
    "words that look dangerous in a text",
    `<title>url(x) javascript: onload= href &lt;script&gt; ]]&gt; &amp;amp;</title>`,
  ],
  ["a unit with any id", `<g id="unit-開発-2" data-officer="cio" data-unit="url(&quot;x&quot;)&#xA;&lt;"/>`],
  ["a link to another page beside this file", `<a href="100%25%20%C3%A9-12.svg"><rect/></a>`],
])("allows %s", (_what, inner) => {
  expect(() => {
    assertSvgProfile(svg(inner), PLAIN);
  }).not.toThrow();
});

test.each([
  ["a script", `<script>alert(1)</script>`, "element 'script'"],
  ["an image", `<image x="0"/>`, "element 'image'"],
  ["HTML inside", `<foreignObject/>`, "element 'foreignObject'"],
  ["a style", `<style>@media (prefers-color-scheme:dark){.f0E131B{fill:#0E131B}}</style>`, "one look"],
  ["a class that orgwright does not write", `<rect class="dark"/>`, "value of 'class'"],
  ["a link elsewhere", `<a href="https://a.example/x-2.svg"/>`, "value of 'href'"],
  ["a link to another folder", `<a href="../x-2.svg"/>`, "value of 'href'"],
  ["a link that runs", `<a href="javascript:x-2.svg"/>`, "value of 'href'"],
  ["a link to something else", `<a href="x-2.html"/>`, "value of 'href'"],
  ["a link with a target", `<a href="x-2.svg" target="_top"/>`, "attribute 'target' of 'a'"],
  ["a link in a link", `<a href="x-2.svg"><g><a href="x-3.svg"/></g></a>`, "'a' in the wrong place"],
  ["an svg in the svg", `<svg/>`, "'svg' in the wrong place"],
  ["a handler", `<g onload="alert(1)"/>`, "attribute 'onload' of 'g'"],
  ["a reference", `<g href="x"/>`, "attribute 'href' of 'g'"],
  ["a style attribute", `<rect style="fill:red"/>`, "attribute 'style' of 'rect'"],
  ["an attribute of another element", `<rect d="M0 0"/>`, "attribute 'd' of 'rect'"],
  ["a paint server", `<rect fill="url(#a)"/>`, "value of 'fill'"],
  ["a colour that is not one", `<rect fill="red"/>`, "value of 'fill'"],
  ["a number that is none", `<rect x="NaN"/>`, "value of 'x'"],
  ["a number not rounded", `<rect x="0.123"/>`, "value of 'x'"],
  ["a path with words", `<path d="M0 NaN"/>`, "value of 'd'"],
  ["an id with a quote in it", `<g id="unit-a&quot;"/>`, "value of 'id'"],
  ["an owner there is not", `<g data-officer="cfo"/>`, "value of 'data-officer'"],
  ["the same attribute twice", `<rect x="1" x="2"/>`, "'x' twice"],
  ["the same id twice", `<g id="unit-a"/><g id="unit-a"/>`, "the id 'unit-a' twice"],
  ["an entity XML does not know", `<text x="1">a&nbsp;b</text>`, "text that is not escaped"],
  ["a bare ampersand in an attribute", `<g data-unit="a&b"/>`, "value of 'data-unit' that is not escaped"],
  ["the end of a section", `<text x="1">]]></text>`, "text that is not escaped"],
  ["text between elements", `<g>loose</g>`, "text where none belongs"],
  ["an element in a text", `<text><rect/></text>`, "'rect' in the wrong place"],
  ["a comment", `<!-- a -->`, "not a plain tag"],
  ["an instruction", `<?php a ?>`, "not a plain tag"],
  ["a document type", `<!DOCTYPE svg [<!ENTITY a "b">]>`, "not a plain tag"],
  ["an attribute in single quotes", `<g id='unit-a'/>`, "not a plain tag"],
  ["elements that cross", `<g><text></g></text>`, "end of 'g'"],
  ["an element that does not end", `<g>`, "end of 'svg'"],
  ["a control character", `<title>a\u0001b</title>`, "does not allow"],
  ["half a surrogate pair", `<title>a\ud83db</title>`, "does not allow"],
  ["a noncharacter", `<title>a\uffffb</title>`, "does not allow"],
])("refuses %s", (_what, inner, message) => {
  expect(() => {
    assertSvgProfile(svg(inner), PLAIN);
  }).toThrow(message);
});

test.each([
  ["nothing", ""],
  ["half a file", `<svg ${XMLNS}><g>`],
  ["something before the root", ` <svg ${XMLNS}/>`],
  ["something behind the root", `<svg ${XMLNS}/><g/>`],
  ["another root", `<g/>`],
  ["another namespace", `<svg xmlns="http://www.w3.org/1999/xhtml"/>`],
])("refuses %s", (_what, text) => {
  expect(() => {
    assertSvgProfile(text, PLAIN);
  }).toThrow("The SVG was not written");
});

const DARK = "@media (prefers-color-scheme:dark)";

test("a picture that follows the viewer has the colours of a dark screen in a style, and nothing else there", () => {
  const check = (style: string) => () => {
    assertSvgProfile(svg(`<style>${style}</style><rect class="f0E131B s3A4655"/>`), { ...PLAIN, hasDarkColours: true });
  };
  expect(check(`${DARK}{.f0E131B{fill:#0E131B}.s3A4655{stroke:#3A4655}}`)).not.toThrow();
  for (const style of [
    "",
    `${DARK}{}`,
    `${DARK}{.f0E131B{fill:#FFFFFF}}`,
    `${DARK}{.f0E131B{fill:url(#0E131B)}}`,
    `${DARK}{.f0E131B{fill:#0E131B}}@import "a"`,
    `@import "a";${DARK}{.f0E131B{fill:#0E131B}}`,
    "rect{fill:#0E131B}",
  ])
    expect(check(style), style).toThrow("a style that orgwright does not write");
});

const FACE =
  "@font-face{font-family:'Noto Sans JP';font-weight:400;src:url(data:font/ttf;base64,AAEAAA==) format('truetype')}";

test("a picture that carries its fonts has them in a style, as data and from nowhere else", () => {
  const check =
    (style: string, hasDarkColours = false) =>
    () => {
      assertSvgProfile(svg(`<style>${style}</style>`), { hasDarkColours, hasPhotos: false, hasFonts: true });
    };
  expect(check(FACE + FACE)).not.toThrow();
  expect(check(`${FACE}${DARK}{.f0E131B{fill:#0E131B}}`, true)).not.toThrow();
  for (const style of [
    "",
    `${FACE}@import "a"`,
    `${FACE}${DARK}{.f0E131B{fill:#0E131B}}`,
    FACE.replace("data:font/ttf;base64,AAEAAA==", "https://example.com/a.ttf"),
    FACE.replace("data:font/ttf", "data:text/html"),
    FACE.replace("Noto Sans JP", "a';}b{fill:'"),
    FACE.replace("font-weight:400", "font-weight:400;src:url(a)"),
  ])
    expect(check(style), style).toThrow("a style that orgwright does not write");
  expect(() => {
    assertSvgProfile(svg(`<style>${FACE}</style>`), PLAIN);
  }).toThrow("an element 'style'");
});
