import type { ESLint } from "eslint";

export declare const WORDS: readonly { readonly pattern: RegExp; readonly pair: readonly [string, string] }[];
export declare function findWeakSentences(text: string, options?: { readonly isComment?: boolean }): readonly string[];
declare const plugin: ESLint.Plugin;
export default plugin;
