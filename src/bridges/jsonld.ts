import { COMPANY } from "../model/graph.js";
import type { Graph, NodeId, Officer, Post, Unit } from "../model/graph.js";
import { answerersOf } from "../model/queries.js";
import { officerTitle } from "../wording/index.js";
import { withoutRemarks } from "./bridge.js";
import type { Bridge } from "./bridge.js";
import { COMPANY_SUBJECT, nameSubject } from "./jsonld-names.js";
import { describeHeadPosts, describePeople } from "./jsonld-people.js";

/**
 * Linked data in the W3C's Organization Ontology: units with their heads and who answers for them, posts and holders.
 */
export const jsonldBridge: Bridge = {
  id: "jsonld",
  title: "JSON-LD in the Organization Ontology of the W3C",
  extension: ".jsonld",
  write: (graph, { checkpoint }) => {
    const subjects = [
      { "@id": COMPANY_SUBJECT, "@type": "org:FormalOrganization", "skos:prefLabel": graph.company.name },
      ...graph.units.map((unit) => describeUnit(unit)),
      ...[...graph.officers, ...graph.posts].map((post) => describePost(graph, post)),
      ...describeHeadPosts(graph),
      ...describePeople(graph),
      ...graph.units.flatMap((unit) => describeAnswers(unit)),
    ];
    checkpoint();
    return withoutRemarks(`${JSON.stringify({ "@context": CONTEXT, "@graph": subjects }, null, 2)}\n`);
  },
};

/** Properties whose values are the names of other entries. */
const REFERENCES = [...["unitOf", "postIn", "holds", "headOf", "reportsTo", "member", "organization", "role"]] as const;

const CONTEXT = {
  org: "http://www.w3.org/ns/org#",
  foaf: "http://xmlns.com/foaf/0.1/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  ...Object.fromEntries(REFERENCES.map((key) => [`org:${key}`, { "@type": "@id" }])),
};

function describeUnit({ id, name, nestedIn, purpose }: Unit) {
  return {
    "@id": nameSubject("unit", id),
    "@type": "org:OrganizationalUnit",
    "org:identifier": id,
    "skos:prefLabel": name,
    "org:unitOf": nestedIn === undefined ? COMPANY_SUBJECT : nameSubject("unit", nestedIn),
    ...(purpose !== undefined && { "org:purpose": purpose }),
  };
}

/** Describes a post. Leaves out the manager if the file does not state one, or if it is a committee. */
function describePost(graph: Graph, post: Officer | Post) {
  const unit = post.kind === "post" ? post.unit : undefined;
  const title = post.kind === "officer" ? officerTitle(post) : post.title;
  const manager = statedManager(graph, post);
  return {
    "@id": nameSubject("post", post.id),
    "@type": "org:Post",
    ...(title !== undefined && { "skos:prefLabel": title }),
    "org:postIn": unit === undefined ? COMPANY_SUBJECT : nameSubject("unit", unit),
    ...(manager !== undefined && { "org:reportsTo": nameSubject("post", manager) }),
  };
}

function statedManager({ nodes }: Graph, { manager }: Officer | Post): NodeId | undefined {
  if (manager === undefined || manager.guessed || manager.to === COMPANY) return undefined;
  const { kind } = nodes.get(manager.to) ?? {};
  return kind === "officer" || kind === "post" ? manager.to : undefined;
}

/** Describes who answers for a unit, as memberships, because the vocabulary has no property for that. */
function describeAnswers(unit: Unit) {
  return answerersOf(unit).map((id) => ({
    "@id": `${nameSubject("unit", unit.id)}/answer/${nameSubject("post", id)}`,
    "@type": "org:Membership",
    "org:member": nameSubject("post", id),
    "org:organization": nameSubject("unit", unit.id),
    "org:role": "role/answers-for",
  }));
}
