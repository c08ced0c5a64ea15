import type { DarkColours, DrawingPage, Shape, ShapeGroup } from "../model/drawing.js";

/**
 * Returns a light page whose shapes also have colours for a dark screen.
 * @param dark The same page drawn with the dark palette: a palette changes only colours, so both have the same groups
 * and shapes in the same order.
 */
export function addDarkColours(light: DrawingPage, dark: DrawingPage): DrawingPage {
  const groups = { [Symbol.iterator]: () => pairGroups(light.groups, dark.groups) };
  return { ...light, groups, darkBackground: dark.background };
}

/**
 * Pairs the groups of both pages. Groups nest no deeper than a row in a card, however large the company is, so
 * recursion is safe.
 */
function* pairGroups(light: Iterable<ShapeGroup>, dark: Iterable<ShapeGroup>): Generator<ShapeGroup> {
  const twins = dark[Symbol.iterator]();
  for (const group of light) {
    const twin = twins.next();
    if (twin.done === true || twin.value.shapes.length !== group.shapes.length)
      throw new Error("a page drawn twice has different shapes in light and dark colours");
    const { shapes, groups } = twin.value;
    yield {
      ...group,
      shapes: group.shapes.map((shape, place) => pairShape(shape, shapes[place])),
      ...(group.groups !== undefined && { groups: [...pairGroups(group.groups, groups ?? [])] }),
    };
  }
}

function pairShape(light: Shape, dark: Shape | undefined): Shape {
  const colours = findChanges(light, dark);
  return Object.keys(colours).length === 0 ? light : { ...light, dark: colours };
}

function findChanges(light: Shape, dark: Shape | undefined): DarkColours {
  const [lightStroke, darkStroke] = [strokeOf(light), dark && strokeOf(dark)];
  return {
    ...(dark !== undefined && dark.fill !== light.fill && { fill: dark.fill }),
    ...(darkStroke !== undefined && darkStroke !== lightStroke && { stroke: darkStroke }),
  };
}

function strokeOf(shape: Shape): string | undefined {
  return shape.kind === "text" ? undefined : shape.stroke;
}
