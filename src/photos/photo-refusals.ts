import type { IncludedContent } from "../model/source.js";
import { PICTURE_LIMITS } from "../pictures/index.js";
import type { PictureRefusal } from "../pictures/index.js";
import { formatCount } from "../wording/index.js";

/** Reason why a photograph is not used, and the remedy. */
export interface Refusal {
  /** End of the message's sentence, after the photograph's path. */
  readonly what: string;
  readonly help: string;
  /** Word for this sort of reason. */
  readonly fact: string;
  /** Sentence with the path that was probably meant. */
  readonly meant?: string;
}

const SAVE_AGAIN = "Open it in a program for pictures and save it again as PNG or JPEG; 400 x 400 pixels are enough.";
const WRITE_PATH = "Write a path that starts at the folder of this file, for example 'photos/ada.jpg'.";

export const LEADS_OUT: Refusal = {
  fact: "outside",
  what: "leads out of the folder of the company file, which is not allowed",
  help: "Move the picture below the folder of the company file.",
};

/** Describes what is wrong with a path as it is written. Returns undefined if nothing is wrong. */
export function describePath(path: string): Refusal | undefined {
  const refuse = (what: string): Refusal => ({ fact: "path", what, help: WRITE_PATH });
  if (/^[a-z][a-z\d+.-]*:/iu.test(path)) return refuse("is the address of a page or a drive, and not a path");
  if (path.includes("\\")) return refuse("holds a backslash; folders are separated by '/' on every system");
  if (path.startsWith("/")) return refuse("is an absolute path");
  return undefined;
}

/** Describes why a file is not read. */
export function describeRead(reason: (IncludedContent & { kind: "refused" })["reason"]): Refusal {
  switch (reason) {
    case "missing":
      return {
        fact: reason,
        what: "does not exist",
        help: "Correct the path; it starts at the folder of the file it is written in.",
      };
    case "outside":
      return {
        fact: reason,
        what: "is a link that leads out of the folder of the company file",
        help: "Copy the picture there.",
      };
    case "git-data":
      return { fact: reason, what: "belongs to git's own data", help: "Name a picture of the repository itself." };
    case "folder":
    case "no-file":
      return { fact: reason, what: "is not a regular file", help: WRITE_PATH };
    case "unreadable":
      return { fact: reason, what: "cannot be read", help: "Check the permissions of the file." };
  }
}

/** Describes why a file is not used as a picture. */
export function describePicture(refusal: PictureRefusal): Refusal {
  const { kind } = refusal;
  switch (kind) {
    case "too-large":
      return { fact: kind, what: `is larger than ${PICTURE_LIMITS.bytes / 1e6} MB, the limit`, help: SAVE_AGAIN };
    case "too-many-pixels": {
      const size = `${formatCount(refusal.width)} x ${formatCount(refusal.height)} pixels`;
      const what = `has ${size}, and the limit is ${PICTURE_LIMITS.pixels / 1e6} megapixels`;
      return { fact: kind, what, help: SAVE_AGAIN };
    }
    case "foreign":
      return { fact: kind, what: "is neither a PNG nor a JPEG", help: SAVE_AGAIN };
    case "damaged":
      return { fact: kind, what: "is cut off or damaged", help: SAVE_AGAIN };
    case "unusual":
      return { fact: kind, what: "is a kind of JPEG that few programs read", help: SAVE_AGAIN };
    case "too-many-scans":
      return { fact: kind, what: "is a JPEG with more scans than any program writes", help: SAVE_AGAIN };
  }
}
