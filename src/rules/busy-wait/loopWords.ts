import { probes } from "../../knowledge/probes.ts";
import { anyWord, lastPart, type Words } from "../../knowledge/words.ts";
import type { Language } from "../../model/module.ts";

const { clocks, states, stateMethods } = probes.ecmascript;

/**
 * What a file must hold for a loop to be idle. A counting loop is when its head takes no step, or asks for the time. Before
 * the parenthesis of a JavaScript loop only a comment may stand; in prose, the words are frequent.
 */
export const loopWords: Readonly<Record<Language, Words>> = {
  python: { all: [/\bwhile\b/, /(?:^|[:;])[ \t]*while\b/m] },
  ecmascript: {
    any: [
      /\bwhile\s*[(/]/,
      {
        all: [
          /\bfor\s*[(/]/,
          { any: [/;\s*(?:\/[*/][^)]*)?\)/, anyWord([...clocks, ...states, ...stateMethods].map(lastPart))] },
        ],
      },
    ],
  },
};
