import { patchingPackages } from "../../knowledge/python/greenlets.ts";
import { driverPatchers, patchers } from "../../knowledge/python/monkeyPatching.ts";
import type { Module } from "../../model/module.ts";
import { callsOf } from "../../project/contexts/calls.ts";
import { startsGreenlet } from "../../project/contexts/greenlets.ts";
import { isMainGuard } from "../../project/contexts/mainGuard.ts";
import { monkeyPatchesOf } from "../../project/contexts/monkeyPatches.ts";
import type { Resolver } from "../../project/resolver.ts";

/** How far the program that a module belongs to has made the standard library cooperative, as the module shows it. */
export type Patching =
  /** By `monkey.patch_all()` here. */
  | "patched"
  /** The program starts here, and nothing here patches. */
  | "unpatched"
  /** In part, or somewhere else, or not at all: nobody here knows. */
  | "unknown"
  /** By another library, which has its own idea of what blocks. */
  | "foreign";

/** What a module shows of the patching of its program. */
export function patchingOf(resolver: Resolver): Patching {
  const { module } = resolver;
  const patches = monkeyPatchesOf(resolver);
  const root = (name: string) => name.split(".")[0] ?? "";
  if (module.imports.some((one) => root(one.module) === "eventlet")) return "foreign";
  if (module.imports.some((one) => patchingPackages.has(root(one.module)))) return "patched";
  const complete = patchers["gevent.monkey.patch_all"]?.features.length ?? 0;
  if (patches.some(({ features }) => features.length === complete)) return "patched";
  if (patches.length > 0) return "unknown";
  return startsProgram(resolver) ? "unpatched" : "unknown";
}

/** Whether a module makes its database drivers cooperative. */
export function patchesDrivers({ imports }: Module): boolean {
  return imports.some((one) => driverPatchers.has(one.module.split(".")[0] ?? ""));
}

/** `if __name__ == "__main__"`, or greenlets that start when the module is run. */
function startsProgram(resolver: Resolver): boolean {
  const body = resolver.module.callables[0];
  if (!body) return false;
  if (callsOf(body).some((call) => startsGreenlet(resolver, body, call))) return true;
  return body.regions.some(isMainGuard);
}
