import type { PlannedElement } from "./svg-elements.js";

/**
 * Elements that left the document and wait for another plan of their look: a name and the names of attributes. Making
 * an element costs several times as much as changing its values, and a chart repeats a few looks for all its boxes.
 */
export class ElementPool {
  readonly #make: (name: string) => Element;
  readonly #free = new Map<string, Element[]>();
  /** Plan that each element was brought up to date with. */
  readonly #plans = new WeakMap<Element, PlannedElement>();

  constructor(make: (name: string) => Element) {
    this.#make = make;
  }

  /** Returns an element of the plan's look, whose values are those of another plan or missing. */
  take(plan: PlannedElement): Element {
    return this.#free.get(lookOf(plan))?.pop() ?? this.#make(plan.name);
  }

  /** Takes back an element with everything in it. */
  giveBack(element: Element): void {
    const plan = this.#plans.get(element);
    if (plan === undefined) return;
    const look = lookOf(plan);
    const free = this.#free.get(look);
    if (free === undefined) this.#free.set(look, [element]);
    else free.push(element);
  }

  /** Returns an element in its place if it has the plan's look, or puts one that has it there. */
  fit(element: Element, plan: PlannedElement): Element {
    const before = this.#plans.get(element);
    if (before !== undefined && lookOf(before) === lookOf(plan)) return element;
    const fitting = this.take(plan);
    element.replaceWith(fitting);
    this.giveBack(element);
    return fitting;
  }

  /** Returns the plan that an element was brought up to date with before, and remembers the new one. */
  exchangePlan(element: Element, plan: PlannedElement): PlannedElement | undefined {
    const before = this.#plans.get(element);
    this.#plans.set(element, plan);
    return before;
  }
}

function lookOf({ name, attributes, text }: PlannedElement): string {
  let look = text === undefined ? name : `${name} text`;
  for (const [attribute] of attributes) look += ` ${attribute}`;
  return look;
}
