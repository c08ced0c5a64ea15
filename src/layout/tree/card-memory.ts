import type { TextMeasure } from "../../model/text.js";
import type { CardOptions, SizedCard } from "../content/card.js";
import type { Detail } from "../content/detail.js";
import type { CardStyle } from "../content/card-sizes.js";
import { RecentMaps } from "./recent-map.js";

/** The versions of one card, narrowest first. */
export type Cards = readonly [SizedCard, ...SizedCard[]];

/** Designs the versions of a card. */
export type DesignCards = (options: CardOptions) => Cards;

/** Cards with nothing wrapped: with more width, only their width changes. */
interface UnwrappedCards {
  readonly widthPx: number;
  readonly cards: Cards;
}

/** A memory of recent cards, which many pages and attempts share. */
export class CardMemory {
  readonly #measure: TextMeasure;
  readonly #cards: RecentMaps<Detail, object, Cards>;
  readonly #unwrapped: RecentMaps<CardStyle, object, UnwrappedCards>;

  /** @param most The number of cards of each level of detail and width that are surely remembered. */
  constructor(most: number, measure: TextMeasure) {
    this.#measure = measure;
    this.#cards = new RecentMaps(most);
    this.#unwrapped = new RecentMaps(most);
  }

  /** Returns the versions of a card, designed only if they are not remembered; `key` stands for all their texts. */
  remember(key: object, detail: Detail, design: DesignCards): Cards {
    const recent = this.#cards.of(detail);
    let cards = recent.get(key);
    if (cards === undefined) {
      const { style, widthPx } = detail;
      cards = this.#size(key, { style, widthPx, measure: this.#measure }, design);
      recent.set(key, cards);
    }
    return cards;
  }

  #size(key: object, options: CardOptions, design: DesignCards): Cards {
    const { style, widthPx } = options;
    const recent = this.#unwrapped.of(style);
    const known = recent.get(key);
    if (known !== undefined && known.widthPx <= widthPx) return widen(known, options, design);
    const cards = design(options);
    if (cards.every(({ isUnwrapped }) => isUnwrapped)) recent.set(key, { widthPx, cards });
    return cards;
  }
}

/** Sizes cards without designing them; they are designed when they are drawn, which few of them are. */
function widen(
  { widthPx, cards: [first, ...others] }: UnwrappedCards,
  options: CardOptions,
  design: DesignCards,
): Cards {
  const widenOne = (card: SizedCard, index: number): SizedCard => ({
    ...card,
    widthPx: (card.widthPx / widthPx) * options.widthPx,
    setTexts: () => {
      const designed = design(options)[index];
      if (designed === undefined) throw new Error("a wider card has fewer versions");
      return designed.setTexts();
    },
  });
  return [widenOne(first, 0), ...others.map((card, index) => widenOne(card, index + 1))];
}
