/**
 * Stand-ins for modules that the build leaves out of a part. Modules name what they want of one another while they
 * load, so a stand-in gives out names until the part has loaded. Everything else throws: a call, a value, a name that
 * is read later.
 */

let isLoading = true;

/** Ends the time in which stand-ins give out names; the part calls it when its modules have run. */
export function closeStandIns(): void {
  isLoading = false;
}

/**
 * Returns a stand-in for a module, or for something in it. `answering` lists the names that may be read at any time and
 * called: these answer with a stand-in. `name` is what the error says is missing.
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

/** Returns a function that answers with a stand-in, and a class whose objects have no members but those of a subclass. */
function answer(name: string): unknown {
  const answered = standIn(`${name}()`);
  return new Proxy(anything, {
    ...refuse(name),
    get: (_, key) => namePart(name, String(key)),
    apply: () => answered,
    construct: (target, _, asked) => Reflect.construct(target, [], asked) as object,
  });
}

/** A class that extends a stand-in reads its prototype, which has no member either. */
function namePart(name: string, key: string): unknown {
  const member = `${name}.${key}`;
  return key === "prototype" ? new Proxy({}, refuse(name)) : standIn(member);
}

/** Returns the traps of a proxy on which nothing can be done. */
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
