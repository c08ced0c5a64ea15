/**
 * The same generated examples in every run: a change is judged by what it changes, not by luck. `npm run explore`
 * draws others each time, for finding what nobody has thought of.
 */
import fc from "fast-check";

if (import.meta.env.MODE !== "explore") fc.configureGlobal({ seed: 20_261_124 });
