/**
 * The names that get what stands behind a sign, `=` or `:`, in a text that nobody has parsed: the name before it, and those
 * before the colons of its line, because a type may stand between. Some more than there are, but none is missing.
 */
export function assignedNames(text: string, sign: number): string[] {
  const names: string[] = [];
  for (let at = sign; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (at !== sign && code !== colon) {
      if (code === equals || code === lineFeed) break;
      continue;
    }
    const name = nameBefore(text, at);
    if (name !== "") names.push(name);
  }
  return names;
}

const [colon, equals, lineFeed] = [0x3a, 0x3d, 0x0a];

/** The name that ends before an offset, blanks aside; empty when there is none. */
export function nameBefore(text: string, offset: number): string {
  let end = offset;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isPartOfName(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** Of Python, JavaScript or TypeScript: a letter, a digit, `_`, `$` or `#`. What is not ASCII counts, too. */
function isPartOfName(code: number): boolean {
  const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code >= 0x80;
  return isLetter || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x23 || code === 0x24;
}
