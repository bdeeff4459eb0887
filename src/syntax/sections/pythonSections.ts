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
export function pythonSections(source: string): number[] {
  return scan(source, false) ?? scan(source, true) ?? [0];
}

/** Null for a string that is open where the text ends. */
function scan(source: string, endsStrings: boolean): number[] | null {
  const starts = [0];
  let last = 0;
  let depth = 0;
  let isDecorated = false;
  let index = 0;

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
    if (unit === LINE_FEED) beginLine();
    else if (unit === PARENTHESIS || unit === BRACKET || unit === BRACE) depth++;
    else if (depth > 0 && (unit === CLOSING_PARENTHESIS || unit === CLOSING_BRACKET || unit === CLOSING_BRACE)) depth--;
  }
  return starts;
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
