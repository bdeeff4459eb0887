import type { CallableId } from "../../model/expression.ts";
import type { ModuleView } from "../../project/moduleView.ts";

/** The names that lead to a callable, and which of those of that name it is: by them it is found again after an edit. */
export interface CallablePath {
  readonly names: string;
  readonly index: number;
}

/** Where a callable is. */
export function pathOf(view: ModuleView, id: CallableId): CallablePath {
  const names = namesOf(view, id);
  const same = view.module.callables.filter((callable) => namesOf(view, callable.id) === names);
  const index = same.findIndex((callable) => callable.id === id);
  return { names, index: Math.max(0, index) };
}

/** The callable at a path; null when there is none any more. */
export function callableAt(view: ModuleView, { names, index }: CallablePath): CallableId | null {
  const same = view.module.callables.filter((callable) => namesOf(view, callable.id) === names);
  return same[index]?.id ?? null;
}

function namesOf({ module }: ModuleView, id: CallableId): string {
  const names: string[] = [];
  for (let at = module.callables[id]; at; at = at.parent === null ? undefined : module.callables[at.parent]) {
    names.unshift(at.kind === "module" ? "" : at.name || at.kind);
  }
  return names.join(".");
}
