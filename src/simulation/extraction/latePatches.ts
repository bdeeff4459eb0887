import type { Expression } from "../../model/expression.ts";
import { monkeyPatchesOf } from "../../project/contexts/monkeyPatches.ts";
import { pathOf } from "../../project/expressions.ts";
import { isStandardModule } from "../../project/modules/python/standardModules.ts";
import type { Resolver } from "../../project/resolver.ts";

/** Where the first monkey patch of a module stands, found once for each. */
const firstPatches = new WeakMap<Resolver, number>();

/**
 * Whether a called name is one that a monkey patch comes too late for: `from time import sleep` before it, or a library
 * that has copied what is patched.
 */
export function isBoundBeforePatch(callee: Expression, resolver: Resolver): boolean {
  const patch = firstPatches.get(resolver) ?? firstPatch(resolver);
  firstPatches.set(resolver, patch);
  const root = pathOf(callee)?.root;
  if (patch === 0 || !root || root.binding === null) return false;
  const { binding } = root;
  return resolver.module.imports.some(
    (imported) =>
      imported.binding === binding &&
      imported.start < patch &&
      !/^(?:gevent|eventlet)\b/.test(imported.module) &&
      (imported.name !== null || !isStandardModule(imported.module.split(".")[0] ?? "")),
  );
}

/** 0 where nothing is patched. */
function firstPatch(resolver: Resolver): number {
  if (resolver.module.language !== "python") return 0;
  const [first] = monkeyPatchesOf(resolver);
  return first?.call.start ?? 0;
}
