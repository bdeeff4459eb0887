import { type PatchedFeature, type PatcherRow, patchers } from "../../knowledge/python/monkeyPatching.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Resolver } from "../resolver.ts";
import { calledSymbol, callsOf } from "./calls.ts";

/** A call that makes the standard library cooperative. */
export interface MonkeyPatch {
  readonly callable: Callable;
  readonly call: CallOperation;
  readonly library: PatcherRow["library"];
  /** What it patches: its keyword arguments are taken into account. */
  readonly features: readonly PatchedFeature[];
}

/** The patching calls of a module, in source order of their callables. */
export function monkeyPatchesOf(resolver: Resolver): MonkeyPatch[] {
  if (!resolver.module.imports.some(({ module }) => /^(?:gevent|eventlet)\b/.test(module))) return [];
  return resolver.module.callables.flatMap((callable) =>
    callsOf(callable).flatMap((call) => {
      const name = calledSymbol(resolver, callable, call);
      const row = name !== null && Object.hasOwn(patchers, name) ? patchers[name] : undefined;
      return row ? [{ callable, call, library: row.library, features: featuresOf(row, call) }] : [];
    }),
  );
}

function featuresOf({ features, chooses }: PatcherRow, call: CallOperation): readonly PatchedFeature[] {
  const given = (feature: string, value: boolean) =>
    call.arguments.some((one) => one.name === feature && one.value.kind === "literal" && one.value.value === value);
  const chosen = features.filter((feature) => given(feature, true));
  if (chooses && chosen.length > 0) return chosen;
  return features.filter((feature) => !given(feature, false));
}
