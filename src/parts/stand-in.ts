/**
 * Stand-ins for modules that the build leaves out of a part. Modules read each other's exports while they load, so a
 * stand-in answers to any name until the part has loaded. Everything else throws: calling it, using its value, or
 * reading a name later.
 */

let isLoading = true;

/** Makes stand-ins stop answering to any name; the part calls this once its modules have run. */
export function closeStandIns(): void {
  isLoading = false;
}

/**
 * Returns a stand-in for a module, or for something in it. `answering` lists names that may be read and called at any
 * time; these return another stand-in. `name` is what the error message calls the missing thing.
 */
export function standIn(name: string, answering: readonly string[] = []): unknown {
  const miss = refuse(name);
  const answers = new Map(answering.map((key) => [key, answer(`${name}.${key}`)]));
  return new Proxy(anything, {
    ...miss,
    get: (_, key) => {
      if (typeof key !== "string") return miss.get();
      return answers.get(key) ?? (isLoading ? namePart(name, key) : miss.get());
    },
  });
}

/**
 * Returns a value that can be called and extended. A call returns a stand-in; a class that extends the value creates
 * objects with only the members of that class.
 */
function answer(name: string): unknown {
  const answered = standIn(`${name}()`);
  return new Proxy(anything, {
    ...refuse(name),
    get: (_, key) => namePart(name, String(key)),
    apply: () => answered,
    construct: (target, _, asked) => Reflect.construct(target, [], asked) as object,
  });
}

/**
 * Returns a member of a stand-in. A class that extends a stand-in reads the stand-in's prototype, which has no members.
 */
function namePart(name: string, key: string): unknown {
  const member = `${name}.${key}`;
  return key === "prototype" ? new Proxy({}, refuse(name)) : standIn(member);
}

/** Returns the traps of a proxy that throws at every use. */
function refuse(name: string) {
  const miss = (): never => {
    throw new Error(
      `'${name}' was used, but orgwright is built without it, since no chart needs it: see src/parts/jsdom-stand-ins.ts`,
    );
  };
  return {
    apply: miss,
    construct: miss,
    defineProperty: miss,
    deleteProperty: miss,
    get: miss,
    getOwnPropertyDescriptor: miss,
    has: miss,
    ownKeys: miss,
    set: miss,
  };
}

/** Target of a proxy that can be called and constructed. */
function anything(): undefined {
  return undefined;
}
