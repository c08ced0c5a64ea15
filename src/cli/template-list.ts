/** A company that `init` can start from; `templates/<id>.yaml` holds it. */
export interface Template {
  readonly id: string;
  /** The kind of company, in a few words. */
  readonly title: string;
  /** Subject of the one finding that `check` reports about the template. */
  readonly lesson: string;
  /** Policy pack for the laws and standards that bind such a company. */
  readonly policy?: string;
}

/** The templates, in the order in which they are offered; the first is the default. */
export const TEMPLATES = [
  { id: "startup", title: "software start-up, 38 people", lesson: "a department that nobody answers for" },
  { id: "scale-up", title: "software company, 430 people", lesson: "security work outside the CISO's line" },
  { id: "bank", title: "retail bank, 2,600 people", lesson: "a second line of defence under the first" },
  { id: "hospital", title: "hospital, 3,400 people", lesson: "medical devices outside the CISO's line" },
  { id: "city", title: "city, 5,200 people", lesson: "a vacant CISO with nobody acting" },
  {
    id: "federal",
    title: "US federal department, 18,400 people",
    lesson: "a bureau's CIO who does not report to the department's CIO",
    policy: "us-federal",
  },
  { id: "manufacturer", title: "manufacturer, 4,100 people", lesson: "plant automation that nobody answers for" },
] as const satisfies readonly Template[];

export const TEMPLATE_IDS = TEMPLATES.map(({ id }) => id);
