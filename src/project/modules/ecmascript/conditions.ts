import { isRecord } from "../../../model/record.ts";

/**
 * The targets of an entry of `exports` or `imports`, best first: what `import` loads, what `require` loads, what
 * declares the types. Empty when the entry forbids the path. `custom` are conditions that the compiler is told of.
 */
export function targetsOf(entry: unknown, custom: readonly string[]): string[] {
  const common = [...custom, "source", "node", "module", "default"];
  const loaded = [
    ["import", ...common],
    ["require", ...common],
  ].map((names) => targetOf(entry, new Set(names)));
  if (loaded[0] === null) return [];
  const declared = targetOf(entry, new Set(["types", "import", "require", ...common]));
  return [...new Set([...loaded, declared])].filter((target) => typeof target === "string");
}

/** Node's choice (PACKAGE_TARGET_RESOLVE): null is forbidden, undefined not said. */
function targetOf(entry: unknown, conditions: ReadonlySet<string>): string | null | undefined {
  if (typeof entry === "string" || entry === null) return entry;
  if (Array.isArray(entry)) {
    const targets = entry.map((item) => targetOf(item, conditions));
    return targets.find((target) => typeof target === "string") ?? targets.at(-1);
  }
  if (!isRecord(entry)) return undefined;
  for (const [condition, value] of Object.entries(entry)) {
    if (!conditions.has(condition)) continue;
    const target = targetOf(value, conditions);
    if (target !== undefined) return target;
  }
  return undefined;
}
