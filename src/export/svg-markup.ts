/**
 * Writes the markup of a document's elements in one walk. The serialiser of jsdom takes three times as long, because it
 * looks up prefixes and namespaces for each element, which no picture needs.
 */

const SPECIAL = /[&<>"\t\n\r]/g;
const SPECIAL_IN_TEXT = /[&<>]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
};

/** Writes the start of an element, up to where its content begins. */
export function writeStart(element: Element): string {
  return `${openTag(element)}>`;
}

/**
 * Writes everything in an element with one tag per line, so that changes of a committed chart are readable. A line
 * break is safe between adjacent tags: elements hold either text or elements.
 */
export function writeContent(element: Element): string {
  const tags: string[] = [];
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) putTags(tags, child);
  return tags.join("\n");
}

function putTags(tags: string[], element: Element): void {
  const first = element.firstChild;
  const start = openTag(element);
  if (first === null) {
    tags.push(`${start}/>`);
  } else if (first.nodeType === first.TEXT_NODE) {
    tags.push(`${start}>${escape(element.textContent, SPECIAL_IN_TEXT)}</${element.tagName}>`);
  } else {
    tags.push(`${start}>`, writeContent(element), `</${element.tagName}>`);
  }
}

function openTag(element: Element): string {
  let tag = `<${element.tagName}`;
  for (const name of element.getAttributeNames())
    tag += ` ${name}="${escape(element.getAttribute(name) ?? "", SPECIAL)}"`;
  return tag;
}

function escape(text: string, special: RegExp): string {
  return text.replace(special, (character) => ESCAPES[character] ?? character);
}
