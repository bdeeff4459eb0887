import type { Words } from "../../knowledge/words.ts";

/** `new Promise<T>(async`, and the same with comments between. */
export const asyncExecutorWords: Words = {
  all: [/\basync\b/, /\bnew\s+[\w$.]+\s*(?:<[\s\S]{0,500}?>\s*)?\((?:[\s(]|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*async\b/],
};
