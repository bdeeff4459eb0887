import fc from "fast-check";

/** Texts that are hard on positions: all line ends, surrogates alone and in pairs, NUL, a byte order mark. */
export const someText = fc
  .array(
    fc.constantFrom(
      "a",
      "b1",
      " ",
      "\t",
      "\n",
      "\r",
      "\r\n",
      "\u2028",
      "é",
      "中",
      "😀",
      "\uD83D",
      "\uDE00",
      "\0",
      "\uFEFF",
    ),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(""));
