import type { CallableId } from "../../model/expression.ts";
import { callablesAround } from "../../simulation/extraction/subject.ts";
import type { Analysis } from "../analysis.ts";

/**
 * What of a file is worth seeing when nobody says: its own body when that does something, else the function in which
 * something was found, or the first that starts work or blocks.
 */
export function liveliestCallable({ analysis }: { readonly analysis: Analysis }): CallableId {
  const { view } = analysis;
  const [module, ...others] = view.module.callables;
  if (module && isLively(analysis, module.id)) return module.id;
  const [finding] = analysis.findings;
  if (finding) return callablesAround(view, finding.span)[0] ?? 0;
  const functions = others.filter(({ kind }) => kind === "function" || kind === "method");
  return functions.find(({ id }) => isLively(analysis, id))?.id ?? 0;
}

/** Whether a body starts, waits or calls functions of the file. Libraries call their own constructors only. */
function isLively({ view }: Analysis, id: CallableId): boolean {
  const callable = view.module.callables[id];
  if (!callable) return false;
  if (view.spawnsOf(callable).length > 0 || view.blockingSites(id).length > 0) return true;
  return callable.operations.some((operation) => {
    if (operation.kind === "await" || operation.kind === "yield") return true;
    if (operation.kind !== "call") return false;
    const callee = view.resolver.meaningOf(operation.callee, { callable: id, at: operation.id });
    return callee?.kind === "callable";
  });
}
