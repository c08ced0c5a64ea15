import type { PlannedElement } from "./svg-elements.js";

/**
 * Elements that have left the document and wait for another plan with the same look. A look is the name of an element
 * and the names of its attributes. Creating an element costs several times as much as changing its values, and the
 * boxes of a chart share a few looks.
 */
export class ElementPool {
  readonly #make: (name: string) => Element;
  readonly #free = new Map<string, Element[]>();
  /** The plan that each element follows at present. */
  readonly #plans = new Map<Element, PlannedElement>();

  constructor(make: (name: string) => Element) {
    this.#make = make;
  }

  /** Returns an element with the plan's look; its values still belong to another plan, or are missing. */
  take(plan: PlannedElement): Element {
    return this.#free.get(lookOf(plan))?.pop() ?? this.#make(plan.name);
  }

  /** Takes back an element and everything in it. */
  giveBack(element: Element): void {
    const plan = this.#plans.get(element);
    if (plan === undefined) return;
    const look = lookOf(plan);
    const free = this.#free.get(look);
    if (free === undefined) this.#free.set(look, [element]);
    else free.push(element);
  }

  /**
   * Keeps an element in its place if it has the plan's look; otherwise replaces it with one that has. Returns the
   * element that is there now.
   */
  fit(element: Element, plan: PlannedElement): Element {
    const before = this.#plans.get(element);
    if (before !== undefined && haveSameLook(before, plan)) return element;
    const fitting = this.take(plan);
    element.replaceWith(fitting);
    this.giveBack(element);
    return fitting;
  }

  /** Returns the plan whose values an element had before, and remembers the new one. */
  exchangePlan(element: Element, plan: PlannedElement): PlannedElement | undefined {
    const before = this.#plans.get(element);
    this.#plans.set(element, plan);
    return before;
  }
}

/** Compares two looks without building the text of either, since most elements stay in their places. */
function haveSameLook(one: PlannedElement, other: PlannedElement): boolean {
  if (one.name !== other.name || (one.text === undefined) !== (other.text === undefined)) return false;
  if (one.attributes.length !== other.attributes.length) return false;
  return one.attributes.every(([name], index) => name === other.attributes[index]?.[0]);
}

function lookOf({ name, attributes, text }: PlannedElement): string {
  let look = text === undefined ? name : `${name} text`;
  for (const [attribute] of attributes) look += ` ${attribute}`;
  return look;
}
