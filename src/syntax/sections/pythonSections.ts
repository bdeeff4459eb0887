import type { TextChange } from "../sourceText.ts";

/** A section has at least so many UTF-16 units: each parse of its own costs something. */
const LEAST_LENGTH = 8_000;

/** What opens a statement that stands alone, whatever comes before it: no expression and no string goes on with it. */
const definition = /(?:async[ \t]+def|def|class)[ \t]/y;

/**
 * Where the sections of a Python text begin, 0 first: at functions, classes and decorators in the first column. What a
 * parser makes of a section does not depend on the others, so that an edit concerns one of them, and so do the mistakes
 * in it. The sections depend on nothing but the text.
 *
 * A bracket that is open before a definition was not closed; a string with three quotes may hold one. When such a string
 * is still open where the text ends, nobody knows where it should have ended, and each definition counts.
 */
export function pythonSections(source: string): Sections {
  const starts = scan(source, false, null);
  return starts ? { starts, isWhole: true } : { starts: scan(source, true, null) ?? [0], isWhole: false };
}

/** Where the sections of a text begin, and whether all strings in it end. */
export interface Sections {
  readonly starts: readonly number[];
  readonly isWhole: boolean;
}

/** The sections of a text after a change, when those before it are known. Only what may have changed is looked at. */
export function changedSections(source: string, { starts, isWhole }: Sections, change: TextChange): Sections {
  const changed = isWhole ? scan(source, false, { starts, change }) : null;
  return changed ? { starts: changed, isWhole } : pythonSections(source);
}

/** Null for a string that is open where the text ends. */
function scan(
  source: string,
  endsStrings: boolean,
  before: { readonly starts: readonly number[]; readonly change: TextChange } | null,
): number[] | null {
  const starts = before ? startsBefore(source, before.starts, before.change.start) : [0];
  let last = starts.at(-1) ?? 0;
  let depth = 0;
  let index = last;
  // A definition in the first line begins nothing that does not begin anyway.
  let isDecorated = index > 0 && source.charCodeAt(index) === AT;

  /** Whether the rest is as before from here on, because a section began here before. Then it is known. */
  function isKnownFrom(start: number): boolean {
    if (!before) return false;
    const { start: from, end, newText } = before.change;
    if (start < from + newText.length) return false;
    const by = newText.length - (end - from);
    const known = before.starts.indexOf(start - by);
    if (known < 0) return false;
    for (const other of before.starts.slice(known + 1)) starts.push(other + by);
    return true;
  }

  /** Told of each beginning of a line. True for a definition. */
  function beginLine(): boolean {
    const unit = source.charCodeAt(index);
    const isDecorator = unit === AT && depth === 0;
    if (!isDecorator) {
      if (unit !== LETTER_A && unit !== LETTER_C && unit !== LETTER_D) return false;
      definition.lastIndex = index;
      if (!definition.test(source)) return false;
    }
    if (!isDecorated && index - last >= LEAST_LENGTH) {
      starts.push(index);
      last = index;
    }
    isDecorated = isDecorator;
    depth = 0;
    return true;
  }

  /** Goes behind a string with three quotes, or to the definition that ends it. False when it is open at the end of the text. */
  function skipLongString(quote: number): boolean {
    for (index += 3; index < source.length; index++) {
      const unit = source.charCodeAt(index);
      if (unit === BACKSLASH) index++;
      else if (unit === quote && isTripled(source, index)) {
        index += 3;
        return true;
      } else if (unit === LINE_FEED && endsStrings) {
        index++;
        if (beginLine()) return true;
        index--;
      }
    }
    return endsStrings;
  }

  /** Goes behind a string, which ends with its line at the latest. */
  function skipString(quote: number): void {
    for (index++; index < source.length; index++) {
      const unit = source.charCodeAt(index);
      if (unit === BACKSLASH) index++;
      else if (unit === LINE_FEED) return;
      else if (unit === quote) {
        index++;
        return;
      }
    }
  }

  while (index < source.length) {
    const unit = source.charCodeAt(index);
    if (unit === QUOTE || unit === APOSTROPHE) {
      if (!isTripled(source, index)) skipString(unit);
      else if (!skipLongString(unit)) return null;
      continue;
    }
    if (unit === HASH) {
      const end = source.indexOf("\n", index);
      index = end < 0 ? source.length : end;
      continue;
    }
    index++;
    if (unit === LINE_FEED) {
      if (beginLine() && last === index && isKnownFrom(index)) return starts;
    } else if (unit === PARENTHESIS || unit === BRACKET || unit === BRACE) depth++;
    else if (depth > 0 && (unit === CLOSING_PARENTHESIS || unit === CLOSING_BRACKET || unit === CLOSING_BRACE)) depth--;
  }
  return starts;
}

/** The sections that begin before a change, each in a line that is all before it. */
function startsBefore(source: string, starts: readonly number[], change: number): number[] {
  return starts.filter((start) => {
    const end = source.indexOf("\n", start);
    return start === 0 || (start < change && end >= 0 && end < change);
  });
}

function isTripled(source: string, index: number): boolean {
  const unit = source.charCodeAt(index);
  return source.charCodeAt(index + 1) === unit && source.charCodeAt(index + 2) === unit;
}

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const HASH = 0x23;
const APOSTROPHE = 0x27;
const PARENTHESIS = 0x28;
const CLOSING_PARENTHESIS = 0x29;
const AT = 0x40;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;
const LETTER_A = 0x61;
const LETTER_C = 0x63;
const LETTER_D = 0x64;
const BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
