/**
 * An object for names that differ from file to file, with the entries of another one. It has no prototype, which makes it a
 * hash table from the beginning: of other objects the engine learns the shape, which takes more memory than the entries.
 */
export function tableOf<T>(entries: Readonly<Record<string, T>> = {}): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}
