/** Parts, places and colours that a corporate deck gives to new slides. */
import type { Colour } from "../model/drawing.js";
import type { Rect } from "../model/layout.js";
import type { TechnologyOfficer } from "../model/queries.js";
import type { Part, Relationship, XmlElement } from "../office/index.js";

export interface Deck {
  /** Every part that is kept from the deck, except the presentation itself. */
  readonly parts: readonly Part[];
  readonly presentation: DeckPresentation;
  /** The slide layout that charts are placed on. */
  readonly layout: DeckLayout;
  /** Place of charts on a slide, in px. */
  readonly area: Rect;
  /** The theme's first three accents: the colours of CIO, CTO and CISO. */
  readonly brand: Readonly<Record<TechnologyOfficer, Colour>>;
  readonly title: DeckTitle | undefined;
  /** Whether the slides are dark. */
  readonly isDark: boolean;
  /** Room for text in the deck's font, as a multiple of the width that the layout measures in its own font. */
  readonly textWidth: number;
}

export interface DeckPresentation {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
  /** Relationships of the presentation to the parts that are kept. */
  readonly relationships: readonly Relationship[];
  /** Name of the part that holds the master for notes, if the deck has one. */
  readonly notesMaster: string | undefined;
}

/** The place for the title of a slide. */
export interface DeckTitle extends DeckPlace {
  /** Size of the title's text in hundredths of a point, if the deck gives one. */
  readonly size: number | undefined;
}

export interface DeckLayout {
  readonly name: string;
  /** Names of the parts that hold the layout and its master. */
  readonly part: string;
  readonly master: string;
  /** Absent if the layout has no title. */
  readonly title: DeckPlace | undefined;
  /** Places for content, some for text only. */
  readonly bodies: readonly DeckPlace[];
  /** Places for the date, the footer and the slide number. */
  readonly furniture: readonly DeckPlace[];
}

export interface DeckPlace {
  /** Attributes by which a slide refers to the place. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether the place takes any content, not only text. */
  readonly isAnything: boolean;
  /** Rectangle in px; absent if neither the layout nor its master gives one. */
  readonly rect: Rect | undefined;
}
