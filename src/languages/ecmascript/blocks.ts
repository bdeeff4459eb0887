import { at, type NodeIndex } from "../../syntax/table.ts";
import type { CallableDraft } from "../moduleBuilder.ts";
import { hoistDeclarations } from "./hoisting.ts";
import { createScope, type Scope } from "./scopes.ts";
import type { JumpTarget, Walk } from "./walk.ts";

/** Runs `walkBody` inside `callable`; jumps and labels do not reach out of it. */
export function inCallable(walk: Walk, callable: CallableDraft, scope: Scope, walkBody: () => void): void {
  const { callable: outerCallable, scope: outerScope, jumpTargets, pendingLabels } = walk;
  walk.callable = callable;
  walk.scope = scope;
  walk.jumpTargets = [];
  walk.pendingLabels = [];
  walk.boundName = null;
  walkBody();
  releaseResources(walk, callable.header.body.end);
  walk.callable = outerCallable;
  walk.scope = outerScope;
  walk.jumpTargets = jumpTargets;
  walk.pendingLabels = pendingLabels;
}

/** Runs `walkBody` inside a scope of its own that holds what `container` declares. */
export function inBlock(walk: Walk, container: NodeIndex, walkBody: () => void): void {
  inScope(walk, () => {
    hoistDeclarations(walk, container);
    walkBody();
    releaseResources(walk, at(walk.table.end, container));
  });
}

/** Runs `walkBody` inside an empty scope of its own. */
export function inScope(walk: Walk, walkBody: () => void): void {
  const outer = walk.scope;
  walk.scope = createScope(outer, outer.owner);
  walkBody();
  walk.scope = outer;
}

/** Runs `walkBody` where `break` and `continue` may name or leave `target`. */
export function inJumpTarget(walk: Walk, target: JumpTarget, walkBody: () => void): void {
  walk.jumpTargets.push(target);
  walkBody();
  walk.jumpTargets.pop();
}

/** What `await using` has opened is awaited at the end of its block, last opened first. */
function releaseResources(walk: Walk, end: number): void {
  const { asyncResources } = walk.scope;
  if (!asyncResources) return;
  for (const value of asyncResources.reverse()) {
    walk.builder.addOperation(walk.callable, { kind: "await", value, form: "with-exit", start: end, end });
  }
  walk.scope.asyncResources = null;
}
