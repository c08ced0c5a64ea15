import { COMPANY } from "../../model/graph.js";
import type { ContentContext } from "../content/card-content.js";
import { describeBox } from "../content/box-content.js";
import { listOutline } from "./tree-node.js";
import { describeCompany } from "../page/compose-page.js";
import type { PageSubject } from "../page/compose-page.js";
import type { PageDraft } from "./paginate.js";

/** Names of boxes that a shared page is called by, before the rest is only counted. */
const NAMES_IN_TITLE = 3;

/** What a page is called and what its legend counts; the top of the whole company is called by the name of the company. */
export function toSubject(context: ContentContext, draft: PageDraft, companyTop: string): PageSubject {
  const drawn = listOutline(draft.part);
  const counted = draft.kind === "overview" ? draft.subjects : [draft.part];
  const base = { kind: draft.kind, drawn, counted };
  const isShared = draft.subjects.length > 1 || draft.subjects[0]?.id !== draft.part.id;
  if (draft.part.id === companyTop && !isShared && isWholeCompany(context, companyTop)) {
    const facts = describeCompany(context);
    const words = draft.kind === "overview" ? ["overview", facts] : [facts];
    return { ...base, title: context.graph.company.name, subtitle: joinWords(words) };
  }
  const { face } = describeBox(context, draft.part.id);
  const { name, asOf } = context.graph.company;
  const continued = draft.isContinued ? " (continued)" : "";
  const title = isShared ? `${nameSubjects(context, draft)}${continued}` : face.label;
  const about = isShared ? face.label : face.facts.replace(/\.$/u, "");
  const overview = draft.kind === "overview" ? "overview" : "";
  return { ...base, title, subtitle: joinWords([name, about, overview, asOf === undefined ? "" : `as of ${asOf}`]) };
}

/** A focus still hangs under somebody, who is not drawn. */
function isWholeCompany({ graph }: ContentContext, top: string): boolean {
  const under = graph.places.get(top)?.under;
  return under === undefined || under === COMPANY;
}

/** A line may break after a dot, not before it. */
function joinWords(words: readonly string[]): string {
  return words.filter((word) => word !== "").join("\u00a0· ");
}

function nameSubjects(context: ContentContext, { subjects }: PageDraft): string {
  const names = subjects.map(({ id }) => describeBox(context, id).face.label);
  const rest = names.length - NAMES_IN_TITLE;
  return rest > 1 ? `${names.slice(0, NAMES_IN_TITLE).join(", ")} and ${rest} more` : names.join(", ");
}
