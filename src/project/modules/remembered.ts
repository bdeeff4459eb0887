/** The same function of paths, which computes each answer once. */
export function remembered<T>(compute: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const result = compute(path);
    known.set(path, result);
    return result;
  };
}
