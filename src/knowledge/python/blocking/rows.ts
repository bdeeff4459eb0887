import type { BlockingCall, BlockingCallRow } from "../../blockingCalls.ts";

/**
 * The calls of one module or class: `calls("os", "stat lstat")` gives `os.stat` and `os.lstat`. The words stand in
 * any white space, so that a long list reads like a text.
 */
export function calls(
  owner: string,
  words: string,
  peculiarities: Omit<BlockingCallRow, "name"> = {},
): readonly BlockingCall[] {
  return wordsOf(words).map((word) => ({ name: `${owner}.${word}`, ...peculiarities }));
}

/** The same calls on each of several modules or classes. */
export function callsOfEach(
  owners: readonly string[],
  words: string,
  peculiarities: Omit<BlockingCallRow, "name"> = {},
): readonly BlockingCall[] {
  return owners.flatMap((owner) => calls(owner, words, peculiarities));
}

/** The words of a list that is written as text. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
