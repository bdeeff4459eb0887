import { probes } from "../../knowledge/probes.ts";
import { anyWord, lastPart, type Words } from "../../knowledge/words.ts";
import type { Language } from "../../model/module.ts";

const { clocks, states, stateMethods } = probes.ecmascript;

/** What a file must hold for a loop to be idle. A counting loop is when its head takes no step, or asks for the time. */
export const loopWords: Readonly<Record<Language, Words>> = {
  python: /\bwhile\b/,
  ecmascript: {
    any: [
      /\bwhile\b/,
      {
        all: [
          /\bfor\b/,
          { any: [/;\s*(?:\/[*/][^)]*)?\)/, anyWord([...clocks, ...states, ...stateMethods].map(lastPart))] },
        ],
      },
    ],
  },
};
