import type { Graph } from "./graph.js";
import type { Mark } from "./mark.js";
import type { BrandColours, CheckSettings, ThemeName } from "./settings.js";
import type { ChartView } from "./view.js";

/** Everything that a page needs to draw its chart again: the graph as the view shows it, and how to draw it. */
export interface ExploredCompany {
  readonly graph: Graph;
  readonly view: Partial<ChartView>;
  readonly marks: readonly Mark[];
  readonly theme: ThemeName;
  readonly brand: BrandColours;
  /** The company's own words for kinds of departments, for the suggestions of a matrix. */
  readonly words?: CheckSettings["words"] | undefined;
  /** Photographs, as `packPortraits` packed them. */
  readonly photos?: ReadonlyMap<string, string> | undefined;
}

/** The parts of a page that are the same for every company; the build makes them. */
export interface PageParts {
  /** The program for pages, packed by zlib, in base64; and the SHA-256 of its text, as content security policies have it. */
  readonly program: string;
  readonly programHash: string;
  /** The script that unpacks and starts the program. */
  readonly start: string;
  readonly startHash: string;
  readonly style: string;
  readonly styleHash: string;
}
