import { findMeantWord } from "../catalog/index.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Problem } from "../model/finding.js";
import type { Graph } from "../model/graph.js";
import type { IncludedContent, IncludeReader } from "../model/source.js";
import { inspectPicture } from "../pictures/index.js";
import type { PictureFacts, PictureRefusal } from "../pictures/index.js";
import { didYouMean, quote } from "../wording/index.js";
import { listPhotos, resolvePhoto } from "./list-photos.js";
import { describePath, describePicture, describeRead, LEADS_OUT } from "./photo-refusals.js";
import type { Refusal } from "./photo-refusals.js";

/**
 * Checks that the photographs of a company can be drawn. Each file is read once, and only its headers are checked.
 * Without a reader, only the paths are checked.
 */
export function checkPhotos(
  graph: Graph,
  reader: IncludeReader | undefined,
  checkpoint: Checkpoint,
): readonly Problem[] {
  const judged = new Map<string, Refusal | undefined>();
  return listPhotos(graph).flatMap(({ photo, subject }) => {
    const path = resolvePhoto(graph, photo);
    const refusal = describePath(photo.text) ?? judge(path);
    if (refusal === undefined) return [];
    // The suggested path is relative to the company file. In a part in another folder, it would be wrong.
    const meant = path === photo.text ? refusal.meant : undefined;
    const message = `The photo ${quote(photo.text)} ${refusal.what}.${meant ?? ""}`;
    const { help, fact } = refusal;
    return [{ rule: "unusable-photo" as const, message, help, fact, subjects: [subject], origin: photo.origin }];
  });

  function judge(path: string | undefined): Refusal | undefined {
    if (path === undefined) return LEADS_OUT;
    if (reader === undefined) return undefined;
    if (!judged.has(path)) {
      checkpoint();
      judged.set(path, judgeFile(path, reader));
    }
    return judged.get(path);
  }
}

function judgeFile(path: string, reader: IncludeReader): Refusal | undefined {
  const read = reader.read(path);
  if (read.kind === "content") {
    const facts = inspectContent(read);
    return "bytes" in facts ? undefined : describePicture(facts);
  }
  const refusal = describeRead(read.reason);
  const neighbours = read.reason === "missing" ? reader.list(`${path.slice(0, path.lastIndexOf("/") + 1)}*`) : [];
  const meant = findMeantWord(path, neighbours);
  return meant === undefined ? refusal : { ...refusal, meant: didYouMean(meant) };
}

/** Reads the headers of a picture. Content that is text is never a picture. */
export function inspectContent({ content }: IncludedContent & { kind: "content" }): PictureFacts | PictureRefusal {
  return typeof content === "string" ? { kind: "foreign" } : inspectPicture(content);
}
