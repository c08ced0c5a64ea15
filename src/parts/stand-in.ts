/**
 * Stand-ins for modules that the build leaves out of a part. Modules read each other's exports while they load, so any
 * name can be read from a stand-in until the part has loaded. Every other use throws: calling a stand-in, using it as a
 * value, or reading a name from it later.
 */

let isLoading = true;

/**
 * Makes stand-ins throw when a name that is not in `answering` is read. The part calls this once its modules have run.
 */
export function closeStandIns(): void {
  isLoading = false;
}

/**
 * Returns a stand-in for a module, or for something in it. `answering` lists the names that can be read at any time; a
 * call of one of these returns another stand-in. `name` is the name of the missing module or export in the error
 * message.
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
 * Returns a value that can be called and extended. A call returns a stand-in. Objects of a class that extends the value
 * have only the members of that class.
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
 * Returns a member of a stand-in. The member `prototype`, which a class that extends the stand-in reads, has no
 * members.
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
