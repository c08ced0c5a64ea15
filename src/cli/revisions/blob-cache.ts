import type { Git } from "../git.js";
import type { Repository } from "../git-repository.js";
import type { GitTree, TreeEntry } from "./git-tree.js";

/** Limit on the size of the cache: four companies of the largest size. */
const MOST_CACHED_BYTES = 64 * 1024 * 1024;
/** Limit on the size of one answer from git, well below the limit on git's output. */
const MOST_ANSWERED_BYTES = 16 * 1024 * 1024;

/**
 * Contents of files by the ids of their objects, so that git reads each object only once, and reads many objects in one
 * call.
 */
export class BlobCache {
  readonly #git: Git;
  readonly #repository: Repository;
  #blobs = new Map<string, Uint8Array | undefined>();
  #bytes = 0;

  constructor(git: Git, repository: Repository) {
    this.#git = git;
    this.#repository = repository;
  }

  /** Reads many objects at once; stops at the first one for which the cache has no room. */
  fetch(objects: readonly string[]): void {
    const wanted = objects.filter((object) => !this.#blobs.has(object));
    let group: string[] = [];
    let bytes = 0;
    for (const { object, size } of this.#listSizes(wanted)) {
      if (this.#bytes + bytes + size > MOST_CACHED_BYTES) break;
      if (bytes + size > MOST_ANSWERED_BYTES) {
        this.#fetchGroup(group);
        [group, bytes] = [[], 0];
      }
      group.push(object);
      bytes += size;
    }
    this.#fetchGroup(group);
  }

  /** Returns the content of a file; nothing if git cannot read it. */
  read(tree: GitTree, entry: TreeEntry): Uint8Array | undefined {
    if (!this.#blobs.has(entry.object)) this.#keep(entry.object, tree.read(entry));
    return this.#blobs.get(entry.object);
  }

  #listSizes(objects: readonly string[]): readonly { readonly object: string; readonly size: number }[] {
    const answer = this.#ask("--batch-check", objects);
    const lines = answer === undefined ? [] : Buffer.from(answer).toString("latin1").split("\n");
    return lines.flatMap((line) => {
      const { object, size } = HEAD.exec(line)?.groups ?? {};
      return object === undefined ? [] : [{ object, size: Number(size) }];
    });
  }

  /**
   * Asks git for several objects and keeps their contents. Git writes a line with the id and size of an object, then
   * its content, then the next object.
   */
  #fetchGroup(objects: readonly string[]): void {
    const answer = this.#ask("--batch", objects);
    let at = 0;
    while (answer !== undefined && at < answer.length) {
      const end = answer.indexOf(LINE_FEED, at);
      const { object, size } = HEAD.exec(Buffer.from(answer.subarray(at, end)).toString("latin1"))?.groups ?? {};
      // Stop at an object that git cannot find: from there on, it is not certain where the next object begins.
      if (end < 0 || object === undefined) return;
      const start = end + 1;
      at = start + Number(size) + 1;
      this.#keep(object, answer.slice(start, at - 1));
    }
  }

  #ask(mode: "--batch" | "--batch-check", objects: readonly string[]): Uint8Array | undefined {
    if (objects.length === 0) return undefined;
    const answer = this.#git.ask(this.#repository, "cat-file", [mode], objects.map((each) => `${each}\n`).join(""));
    return answer.kind === "answer" ? answer.bytes : undefined;
  }

  #keep(object: string, content: Uint8Array | undefined): void {
    this.#bytes += content?.length ?? 0;
    if (this.#bytes > MOST_CACHED_BYTES) {
      this.#blobs = new Map();
      this.#bytes = content?.length ?? 0;
    }
    this.#blobs.set(object, content);
  }
}

const LINE_FEED = 10;
const HEAD = /^(?<object>[\da-f]{40,64}) blob (?<size>\d{1,12})$/u;
