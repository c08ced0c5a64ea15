/** Gives a drawing its meaning: boxes become posts and units, arrows become lines. */
import type { ReviewRemark, RowPlace } from "../model/review.js";
import { countOf } from "../wording/index.js";
import { addTo } from "./add-to.js";
import type { DrawnBox, Drawing } from "./drawing.js";
import { LIMITS } from "./limits.js";
import { readMeaning } from "./read-label.js";
import type { LabelMeaning } from "./read-label.js";
import type { RecordReading } from "./reader.js";
import type { PersonRecord, UnitRecord } from "./records.js";
import { ImportRefusal } from "./refusal.js";

/** Place of a box in the company. */
interface Placed {
  /** Nearest post at the box or above it. */
  readonly post: DrawnBox | undefined;
  readonly unit: readonly string[];
}

/** @throws ImportRefusal for a drawing without boxes. */
export function toRecords(drawing: Drawing, file: string): RecordReading {
  if (drawing.boxes.size === 0)
    throw new ImportRefusal("It draws no boxes. Check that it is a chart of an organisation.");
  const walk = new DrawingWalk(drawing, file);
  for (const box of drawing.boxes.values()) walk.add(box);
  const faults = drawing.faults.map(({ line, message }): ReviewRemark => {
    return { kind: "left-out", weight: "error", message, places: [{ file, line }] };
  });
  const rows = drawing.boxes.size;
  return { kind: "records", people: walk.people, units: walk.units, rows, remarks: [...faults, ...walk.listRemarks()] };
}

class DrawingWalk {
  readonly people: PersonRecord[] = [];
  readonly units: UnitRecord[] = [];
  readonly #file: string;
  readonly #meanings: ReadonlyMap<DrawnBox, LabelMeaning>;
  readonly #above = new Map<DrawnBox, DrawnBox>();
  readonly #postsBelow = new Map<DrawnBox, number>();
  readonly #dotted = new Map<DrawnBox, DrawnBox[]>();
  readonly #placed = new Map<DrawnBox, Placed>();
  readonly #several: RowPlace[] = [];
  readonly #guessed: RowPlace[] = [];
  readonly #deep: RowPlace[] = [];
  readonly #isReversed: boolean;

  constructor(drawing: Drawing, file: string) {
    this.#file = file;
    this.#meanings = new Map([...drawing.boxes.values()].map((box) => [box, toMeaning(box)]));
    this.#isReversed = pointsUp(drawing);
    for (const { from, to, isDotted } of drawing.arrows) {
      const [upper, lower] = this.#isReversed ? [to, from] : [from, to];
      if (upper === lower) continue;
      const known = this.#above.get(lower);
      if (!isDotted && known === undefined) this.#above.set(lower, upper);
      else if (known !== upper) {
        addTo(this.#dotted, lower, upper);
        if (!isDotted) this.#several.push(this.#placeOf(lower));
      }
    }
    for (const [lower, upper] of this.#above)
      if (this.#meanings.get(lower)?.kind === "post")
        this.#postsBelow.set(upper, (this.#postsBelow.get(upper) ?? 0) + 1);
  }

  add(box: DrawnBox): void {
    const meaning = this.#meanings.get(box);
    const { unit } = this.#place(box);
    const over = this.#managerOf(box);
    if (meaning?.kind === "unit") {
      // The head of a frame is inside the frame. A box above exactly one post has this post as its head. The head of
      // any other unit is the post above the unit.
      const heads = over === undefined || box.isFrame || this.#postsBelow.get(box) === 1 ? [] : [this.#refOf(over)];
      this.units.push({ place: this.#placeOf(box), path: unit, heads });
    } else if (meaning !== undefined) this.people.push(this.#toPerson(box, meaning, over));
  }

  listRemarks(): readonly ReviewRemark[] {
    const note = (message: string, places: readonly RowPlace[]): ReviewRemark[] =>
      places.length === 0 ? [] : [{ kind: "reading", weight: "guess", message, places }];
    return [
      ...note(
        "The arrows were read as leading from people to their managers.",
        this.#isReversed ? [{ file: this.#file }] : [],
      ),
      ...note(
        `${countOf(this.#several.length, "box")} with several arrows: the first is the manager's, the others became dotted lines.`.replace(
          "boxs",
          "boxes",
        ),
        this.#several,
      ),
      ...note("Texts that may be a name or a title were guessed.", this.#guessed),
      ...note(`Units more than ${LIMITS.levels} levels deep were moved up.`, this.#deep),
    ];
  }

  #toPerson(
    box: DrawnBox,
    meaning: LabelMeaning & { readonly kind: "post" },
    over: DrawnBox | undefined,
  ): PersonRecord {
    const { name, title, isVacant, guess } = meaning;
    const dotted = (this.#dotted.get(box) ?? []).filter((other) => this.#meanings.get(other)?.kind === "post");
    const place = this.#placeOf(box);
    if (guess !== undefined) this.#guessed.push(place);
    return {
      place,
      post: this.#refOf(box),
      names: name === undefined ? [] : [name],
      managers: over === undefined ? [] : [this.#refOf(over)],
      dotted: dotted.map((other) => this.#refOf(other)),
      unit: this.#place(box).unit,
      guesses: guess === undefined ? [] : [guess],
      ...(title !== undefined && { title }),
      ...(isVacant && { state: "vacant" as const }),
    };
  }

  /** Finds the nearest post above a box; a loop of posts remains a loop, and is reported later. */
  #managerOf(box: DrawnBox): DrawnBox | undefined {
    const direct = this.#above.get(box);
    if (direct !== undefined && this.#meanings.get(direct)?.kind === "post") return direct;
    const next = direct ?? box.inside;
    const found = next === undefined ? undefined : this.#place(next).post;
    return found === box ? undefined : found;
  }

  /** Places a box and all boxes above it. Never recurses: a chain can be as long as the file. */
  #place(start: DrawnBox): Placed {
    const way: DrawnBox[] = [];
    const onWay = new Set<DrawnBox>();
    let box: DrawnBox | undefined = start;
    while (box !== undefined && !this.#placed.has(box) && !onWay.has(box)) {
      way.push(box);
      onWay.add(box);
      box = this.#nextOf(box);
    }
    for (const each of way.reverse()) this.#placed.set(each, this.#placeBelow(each));
    return this.#placed.get(start) ?? { post: undefined, unit: [] };
  }

  #nextOf(box: DrawnBox): DrawnBox | undefined {
    return this.#above.get(box) ?? box.inside;
  }

  #placeBelow(box: DrawnBox): Placed {
    const over = this.#above.get(box);
    const above = this.#placed.get(over ?? box.inside ?? box);
    const frame = box.inside === undefined ? undefined : this.#framePath(box.inside);
    const around = frame ?? above?.unit ?? [];
    const meaning = this.#meanings.get(box);
    if (meaning?.kind === "post") return { post: box, unit: around };
    if (around.length >= LIMITS.levels) this.#deep.push(this.#placeOf(box));
    const name = meaning?.name ?? box.id;
    return { post: above?.post, unit: [...around.slice(0, LIMITS.levels - 1), name] };
  }

  /**
   * Returns the names of a frame and the frames around it; the readers of drawings limit how deep frames are nested.
   */
  #framePath(frame: DrawnBox): readonly string[] {
    const names: string[] = [];
    for (let box: DrawnBox | undefined = frame; box !== undefined; box = box.inside) names.unshift(box.label.join(" "));
    return names;
  }

  #refOf(box: DrawnBox): string {
    return `${this.#file} box ${box.id}`;
  }

  #placeOf({ line }: DrawnBox): RowPlace {
    return { file: this.#file, line };
  }
}

function toMeaning(box: DrawnBox): LabelMeaning {
  return box.isFrame ? { kind: "unit", name: box.label.join(" ") } : readMeaning(box.label);
}

/**
 * Tells whether arrows lead from people to their managers: then several arrows may end at one box, but only one starts
 * at each box.
 */
function pointsUp({ arrows, isUpward }: Drawing): boolean {
  const solid = arrows.filter(({ isDotted }) => !isDotted);
  const meet = hasRepeated(solid.map(({ to }) => to));
  const part = hasRepeated(solid.map(({ from }) => from));
  return meet === part ? isUpward : meet;
}

function hasRepeated(boxes: readonly DrawnBox[]): boolean {
  return new Set(boxes).size < boxes.length;
}
