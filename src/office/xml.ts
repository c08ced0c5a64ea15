/** Makes all XML for office packages. Text is cleaned and escaped here and nowhere else. */

/** Finished markup, which is always well-formed. A plain string is text that still has to be escaped. */
export class Xml {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Everything that XML 1.0 does not accept as a character, including lone surrogates. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const SPECIAL = /[&<>"\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Makes an element. Leaves out undefined attributes and children. A string among the children is text. */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly (Xml | string | undefined)[] = [],
): Xml {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) start += ` ${key}="${escapeXml(String(value))}"`;
  let content = "";
  for (const child of children)
    if (child !== undefined) content += child instanceof Xml ? child.markup : escapeXml(child);
  return new Xml(content === "" ? `${start}/>` : `${start}>${content}</${name}>`);
}

/** Returns a whole file with one root element. */
export function toXmlFile(root: Xml): string {
  return DECLARATION + root.markup;
}

/** Escapes text. Turns tabs and line breaks into spaces, as XML parsers do in attributes. */
function escapeXml(text: string): string {
  return text.replace(ILLEGAL, "\uFFFD").replace(SPECIAL, (character) => ESCAPES[character] ?? " ");
}
