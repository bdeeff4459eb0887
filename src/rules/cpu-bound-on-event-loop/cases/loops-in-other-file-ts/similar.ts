export function similarPairs(names: string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (const left of names) {
    for (const right of names) {
      if (left !== right && left.includes(right)) pairs.push([left, right]);
    }
  }
  return pairs;
}
