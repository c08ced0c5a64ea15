import { readdirSync, statSync, watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import path from "node:path";
import { TEMPORARY_START } from "../files/temporary-files.js";

/** Called with each file and folder just before it is read or looked for. */
export type Looked = (place: string) => void;

/** Interval at which all places are compared, in ms, for disks that report no changes. */
const LOOK_MS = 500;

interface WatchedFolder {
  readonly watcher: FSWatcher;
  /** Inode number of the folder, which shows whether another folder has taken its name since. */
  readonly inode: bigint;
}

/**
 * Watches the files and folders that the last round of some work has looked at, including those that do not exist. The
 * folders are watched and not the files themselves, since many editors write a new file and rename it over the old one.
 */
export class WatchedPlaces {
  readonly #changed: () => void;
  readonly #timer: NodeJS.Timeout;
  readonly #folders = new Map<string, WatchedFolder>();
  #stamps = new Map<string, string>();
  #names: ReadonlySet<string> = new Set();

  /** @param changed is called at least once after every change of a place. */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.#timer = setInterval(this.#compare, LOOK_MS);
  }

  /**
   * Begins a round. Places are noted before they are read, so that a change is seen even if it happens between the
   * reading of a file and the end of the round.
   */
  begin(): { readonly looked: Looked; readonly end: () => void } {
    const stamps = new Map<string, string>();
    return {
      looked: (place) => {
        const full = path.resolve(place);
        if (!stamps.has(full)) stamps.set(full, findStamp(full));
      },
      end: () => {
        this.#stamps = stamps;
        this.#names = new Set([...stamps.keys()].map((place) => path.basename(place)));
        this.#watchFolders(new Set([...stamps.keys()].flatMap((place) => [place, path.dirname(place)])));
        this.#compare();
      },
    };
  }

  /** Ends all watching. */
  stop(): void {
    clearInterval(this.#timer);
    for (const folder of [...this.#folders.keys()]) this.#forget(folder);
  }

  #watchFolders(places: ReadonlySet<string>): void {
    for (const [folder, { inode }] of [...this.#folders])
      if (!places.has(folder) || findFolder(folder) !== inode) this.#forget(folder);
    for (const place of places) {
      const inode = this.#folders.has(place) ? undefined : findFolder(place);
      if (inode === undefined) continue;
      try {
        const watcher = watch(place, { persistent: false }, (_, name) => {
          if (name === null || this.#names.has(name) || this.#stamps.has(place)) this.#compare();
        });
        watcher.on("error", () => {
          this.#forget(place);
        });
        this.#folders.set(place, { watcher, inode });
      } catch {
        // The system allows no further watcher: the timer sees the changes, a little later.
      }
    }
  }

  #forget(folder: string): void {
    this.#folders.get(folder)?.watcher.close();
    this.#folders.delete(folder);
  }

  readonly #compare = (): void => {
    let hasChanged = false;
    for (const [place, before] of this.#stamps) {
      const now = findStamp(place);
      if (now === before) continue;
      this.#stamps.set(place, now);
      hasChanged = true;
    }
    if (hasChanged) this.#changed();
  };
}

/** Returns text that changes whenever a file, or the list of names in a folder, changes; empty if nothing is there. */
function findStamp(place: string): string {
  try {
    const stats = statSync(place, { bigint: true, throwIfNoEntry: false });
    if (stats?.isDirectory() === true) return listNames(place);
    return stats === undefined ? "" : [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(" ");
  } catch {
    return "";
  }
}

/**
 * Lists the names in a folder, but not the temporary files of this program, which would make the program react to
 * itself.
 */
function listNames(folder: string): string {
  return readdirSync(folder)
    .filter((name) => !name.startsWith(TEMPORARY_START))
    .sort()
    .join("/");
}

function findFolder(place: string): bigint | undefined {
  try {
    const stats = statSync(place, { bigint: true, throwIfNoEntry: false });
    return stats?.isDirectory() === true ? stats.ino : undefined;
  } catch {
    return undefined;
  }
}
