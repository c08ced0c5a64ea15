import type { Reference } from "../model/company.js";
import { resolvePathIn } from "../model/file-pattern.js";
import type { Graph, NodeId } from "../model/graph.js";

/** A photograph that the company names, and the post, officer or unit that it belongs to. */
export interface NamedPhoto {
  readonly photo: Reference;
  readonly subject: NodeId;
}

/** Lists the photographs that a company names. The photograph of a head who has a post is listed once, for the post. */
export function listPhotos({ nodes }: Graph): readonly NamedPhoto[] {
  return [...nodes.values()].flatMap((node): readonly NamedPhoto[] => {
    switch (node.kind) {
      case "officer":
      case "post":
        return node.photo === undefined ? [] : [{ photo: node.photo, subject: node.id }];
      case "unit":
        return node.heads.flatMap(({ post, photo }) =>
          post !== undefined || photo === undefined ? [] : [{ photo, subject: node.id }],
        );
      case "committee":
        return [];
    }
  });
}

/**
 * Returns the path of a photograph, relative to the company file's folder. Returns nothing if the path leads above that
 * folder.
 */
export function resolvePhoto({ company }: Graph, { text, origin }: Reference): string | undefined {
  const companyFile = company.origin.file;
  const folder = companyFile.slice(0, Math.max(companyFile.lastIndexOf("/"), companyFile.lastIndexOf("\\")) + 1);
  return resolvePathIn(origin.file.slice(folder.length), text);
}
