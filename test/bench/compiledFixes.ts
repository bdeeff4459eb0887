import { pythonFaults } from "../support/pythonCompile.ts";

/** Python texts before and after fixes, for the real compiler: it sees what a grammar lets pass, such as a stray `await`. */
export interface CompiledFixes {
  /** Notes the files that a fix has changed; `what` names the fix. */
  add(what: string, changed: readonly { readonly before: string; readonly after: string }[]): void;
  /** What Python refuses after a fix and accepted before it; says so on the console when there is no Python. */
  faults(): { readonly what: string; readonly message: string }[];
}

/** Gathers what is compiled in one process at the end. */
export function createCompiled(): CompiledFixes {
  const texts: { readonly what: string; readonly before: string; readonly after: string }[] = [];
  return {
    add(what, changed) {
      for (const { before, after } of changed) texts.push({ what, before, after });
    },
    faults() {
      const before = pythonFaults(texts.map((one) => one.before));
      const after = pythonFaults(texts.map((one) => one.after));
      if (!before || !after) {
        console.log("There is no python3 to compile what was fixed.");
        return [];
      }
      const known = new Set(before.map(([index]) => index));
      return after
        .filter(([index]) => !known.has(index))
        .map(([index, message]) => ({ what: texts[index]?.what ?? "", message }));
    },
  };
}
