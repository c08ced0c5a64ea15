/** Makes HTML elements; texts are set as text, never as markup. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Returns a new element with attributes, and with elements and texts in it; undefined attributes are left out. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, String(value));
  element.append(...content);
  return element;
}

/**
 * Returns a button that calls a function; if the text is only a symbol, `title` is also the name of the button for
 * screen readers.
 */
export function makeButton(text: string, title: string, pressed: () => void): HTMLButtonElement {
  const label = /\p{L}|\d/u.test(text) ? undefined : title;
  const button = make("button", { type: "button", title, "aria-label": label }, text);
  button.addEventListener("click", pressed);
  return button;
}
