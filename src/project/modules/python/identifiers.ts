/** Whether a name can stand in an import statement (Python's lexical analysis, "Identifiers"). */
export function isIdentifier(name: string): boolean {
  return /^[\p{L}\p{Nl}_]/u.test(name) && isIdentifierPart(name);
}

/** Whether a name can be part of a module's name: `0001_initial` is imported by `importlib` only. */
export function isIdentifierPart(name: string): boolean {
  return /^[\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}]+$/u.test(name);
}
