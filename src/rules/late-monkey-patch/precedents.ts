import { type PatchedFeature, replacedNames, sslImporters } from "../../knowledge/python/monkeyPatching.ts";
import type { Callable } from "../../model/callable.ts";
import type { Confidence } from "../../model/finding.ts";
import type { Import } from "../../model/module.ts";
import type { Span } from "../../model/span.ts";
import { calledSymbol, callsOf, meaningAt } from "../../project/contexts/calls.ts";
import type { MonkeyPatch } from "../../project/contexts/monkeyPatches.ts";
import type { Resolver } from "../../project/resolver.ts";
import { importedSymbol } from "../../project/symbols.ts";

/** Something that ran before a patch and that the patch comes too late for. */
export interface Precedent {
  /** A name was copied, an object was made, `ssl` was loaded by the import, or another module of the program was. */
  readonly kind: "copied" | "made" | "ssl" | "module";
  readonly span: Span;
  /** What was copied, made or imported, dotted. */
  readonly name: string;
  readonly confidence: Confidence;
}

/** What a patch comes too late for: the surest first, then in source order. */
export function precedentsOf(resolver: Resolver, patch: MonkeyPatch): Precedent[] {
  const before = offsetAtModuleLevel(resolver, patch);
  const found = [...imports(resolver, patch, before), ...objects(resolver, patch, before)];
  const rank = ({ confidence }: Precedent) => (confidence === "certain" ? 0 : 1);
  return found.sort((left, right) => rank(left) - rank(right) || left.span.start - right.span.start);
}

function imports({ module }: Resolver, patch: MonkeyPatch, before: number): Precedent[] {
  return module.imports.flatMap((imported) => {
    const { callable, isTypeOnly, start, end } = imported;
    const ranBefore =
      callable === patch.callable.id && callable !== 0 ? start < patch.call.start : callable === 0 && start < before;
    if (!ranBefore || isTypeOnly || /^gevent\b|^eventlet\b|^__future__$/.test(imported.module)) return [];
    const kind = kindOf(imported, patch.features);
    if (kind === null) return [];
    const name = nameOf(imported, kind);
    return [{ kind, span: { start, end }, name, confidence: kind === "module" ? "likely" : "certain" }];
  });
}

function nameOf(imported: Import, kind: Precedent["kind"]): string {
  const { module, name } = imported;
  if (kind === "copied" || !sslImporters.has(module)) {
    const { name: symbol } = importedSymbol(imported);
    if (kind === "copied" || sslImporters.has(symbol)) return symbol;
  }
  return /^\.+$/.test(module) ? `${module}${name ?? ""}` : module;
}

function kindOf(imported: Import, features: readonly PatchedFeature[]): Precedent["kind"] | null {
  const { name } = importedSymbol(imported);
  if (imported.name !== null && features.some((feature) => replacedNames[feature].has(name))) return "copied";
  if (features.includes("ssl") && loadsSsl(imported)) return "ssl";
  return imported.module.startsWith(".") ? "module" : null;
}

function loadsSsl({ module, name }: Import): boolean {
  if (sslImporters.has(module) || (name !== null && sslImporters.has(`${module}.${name}`))) return true;
  const [root = ""] = module.split(".");
  return root !== "http" && root !== "urllib" && sslImporters.has(root);
}

/** `lock = threading.Lock()` on module level. */
function objects(resolver: Resolver, { features }: MonkeyPatch, before: number): Precedent[] {
  const body = resolver.module.callables[0];
  if (!body) return [];
  return callsOf(body).flatMap((call) => {
    const name = call.start < before ? calledSymbol(resolver, body, call) : null;
    if (name === null || !/\.(?:[A-Z]\w*|socket|local|allocate_lock)$/.test(name)) return [];
    if (!features.some((feature) => replacedNames[feature].has(name))) return [];
    return [{ kind: "made", span: { start: call.start, end: call.end }, name, confidence: "certain" }];
  });
}

/** Up to where the module's own code has run when the patch does: all of it, for a function that nobody here calls. */
function offsetAtModuleLevel(resolver: Resolver, { callable, call }: MonkeyPatch): number {
  const { module } = resolver;
  const body = module.callables[0];
  if (callable.id === 0 || !body) return call.start;
  const caller = callsOf(body).find((one) => {
    const callee = meaningAt(resolver, body, one, one.callee);
    return callee?.kind === "callable" && callee.callable === callable.id;
  });
  return caller?.start ?? module.length;
}

/** Whether the function that patches is given to a thread to run. */
export function runsInThread(resolver: Resolver, { id }: Callable): boolean {
  return resolver.module.callables.some((callable) =>
    callsOf(callable).some((call) => {
      const name = calledSymbol(resolver, callable, call);
      if (name !== "threading.Thread" && name !== "_thread.start_new_thread") return false;
      return call.arguments.some(({ value }) => {
        const target = meaningAt(resolver, callable, call, value);
        return target?.kind === "callable" && target.callable === id;
      });
    }),
  );
}
