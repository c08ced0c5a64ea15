export * from "./geometry.mjs";
