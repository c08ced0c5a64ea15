import type { DeckTitle } from "./deck-model.js";
import type { TitlePlace } from "./slide-canvas.js";

/** Default size of titles in office programs, in hundredths of a point. */
const USUAL_SIZE = 4400;
const SMALLEST_SIZE = 1400;
const STEP = 200;
/** Average width of a letter, in font sizes: large enough for bold and wide fonts. */
const LETTER_WIDTH = 0.56;
const LINE_HEIGHT = 1.2;
const CENTIPOINTS_PER_PX = 75;
/** Distance between a text and each side of its place, in px. */
const INSET = { x: 9.6, y: 4.8 };

/** Fits a title into its place: a title that is too long gets smaller text. */
export function fitTitle(title: string, { attributes, rect, size = USUAL_SIZE }: DeckTitle): TitlePlace {
  if (rect === undefined) return { attributes, size: undefined };
  const width = (rect.width - 2 * INSET.x) * CENTIPOINTS_PER_PX;
  const height = (rect.height - 2 * INSET.y) * CENTIPOINTS_PER_PX;
  const fits = (each: number) => {
    const lines = Math.ceil((title.length * LETTER_WIDTH * each) / width);
    return lines * LINE_HEIGHT * each <= height;
  };
  let fitting = size;
  while (fitting > SMALLEST_SIZE && !fits(fitting)) fitting -= STEP;
  return { attributes, size: fitting === size ? undefined : fitting };
}
