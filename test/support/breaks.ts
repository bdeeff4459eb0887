import { lineStartAt } from "../../src/model/lines.ts";
import type { TextChange } from "../../src/syntax/sourceText.ts";
import type { Random } from "./random.ts";

/** Breaks a text and mends it again, with other edits between. */
export interface Breaker {
  /** The next edit of the text. `other` is one that has nothing to do with mistakes. */
  next(text: string, other: () => TextChange): TextChange;
}

/** How many mistakes a text has at most. */
const mostBreaks = 2;

/** Nothing is broken yet. */
export function createBreaker(random: Random): Breaker {
  /** How to mend what is broken, as the text is now. */
  let mends: TextChange[] = [];

  function follow({ start, end, newText }: TextChange): void {
    const by = start + newText.length - end;
    mends = mends.flatMap((mend) => {
      if (mend.end < start) return [mend];
      // A mistake that is edited itself stays.
      return mend.start > end ? [{ ...mend, start: mend.start + by, end: mend.end + by }] : [];
    });
  }

  return {
    next(text, other) {
      const [isBroken, isFull] = [mends.length > 0, mends.length === mostBreaks];
      const dice = random.below(6);
      if (isBroken && dice < 3) {
        const [mend] = mends.splice(random.below(mends.length), 1);
        if (mend) {
          follow(mend);
          return mend;
        }
      }
      if (dice === 5 || isFull) {
        const change = other();
        follow(change);
        return change;
      }
      const change = breakText(text, random);
      const { start, end, newText } = change;
      follow(change);
      mends.push({ start, end: start + newText.length, newText: text.slice(start, end) });
      return change;
    },
  };
}

/** What leaves a text without structure: a bracket or quote without its partner, a line in the wrong column, a word cut in two. */
function breakText(text: string, random: Random): TextChange {
  const place = random.below(text.length + 1);
  const line = lineStartAt(text, place);
  const signs = [...text.slice(place, place + 400).matchAll(/[()[\]{}"':=,]|^ +/gm)];
  const sign = signs[random.below(signs.length)];
  const insertions = ["(", ")", "[", "{", "}", '"', "'", '"""', "`", "\n", ":", "=", "/*"];
  if (sign && random.below(3) === 0)
    return { start: place + sign.index, end: place + sign.index + sign[0].length, newText: "" };
  if (random.below(4) === 0) return { start: line, end: line, newText: random.pick([")", "x ", "    ", '"""\n', "("]) };
  const word = /\w{2,}/.exec(text.slice(place));
  const inside = word ? place + word.index + 1 : place;
  return { start: inside, end: inside, newText: random.pick(insertions) };
}
