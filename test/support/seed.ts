/**
 * Every run generates the same examples: a change is judged by what it changes, not by luck. `npm run explore`
 * generates others each time, to find what nobody has thought of.
 */
import fc from "fast-check";

if (import.meta.env.MODE !== "explore") fc.configureGlobal({ seed: 20_261_124 });
