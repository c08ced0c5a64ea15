/**
 * Returns the paths that a pattern can mean: `*` stands for any part of one name in a folder. Parts without `*` are
 * taken as they are, whether or not they exist.
 *
 * @param listNames lists the names in a folder; the folder is a path with `/` between names, empty for the topmost
 * folder
 */
export function expandPattern(pattern: string, listNames: (folder: string) => readonly string[]): readonly string[] {
  let found: readonly string[] = [""];
  for (const part of pattern.split("/")) {
    const matches = part.includes("*") ? createNameTest(part) : undefined;
    found = found.flatMap((inside) =>
      matches === undefined
        ? [joinPath(inside, part)]
        : listNames(inside)
            .filter(matches)
            .map((name) => joinPath(inside, name)),
    );
  }
  return found;
}

export function joinPath(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** Returns a test of names against a pattern: `*` matches any text, but not the leading dot of a hidden file. */
function createNameTest(pattern: string): (name: string) => boolean {
  const [start = "", ...middle] = pattern.split("*");
  const end = middle.pop() ?? "";
  return (name) => {
    if (!name.startsWith(start) || (start === "" && name.startsWith("."))) return false;
    // The first match of each part leaves the most room for the others. There is no backtracking, so the time is
    // linear.
    let at = start.length;
    for (const part of middle) {
      const found = name.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return name.length - end.length >= at && name.endsWith(end);
  };
}

/**
 * Resolves a path that a file contains. Returns the path relative to the folder of the company file, or nothing if it
 * leads above that folder. `from` is the path of the file that contains `path`, relative to the same folder.
 */
export function resolvePathIn(from: string, path: string): string | undefined {
  const names = from.split(/[/\\]/u).slice(0, -1);
  for (const name of path.split("/")) {
    if (name === "" || name === ".") continue;
    if (name !== "..") names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.join("/");
}
