import type { Target } from "../../../model/callable.ts";
import { childByField, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { stringValue } from "../expressions/strings.ts";
import { endOf, isType, onlyOperand, startOf, textAt, type Walk, withoutWrappers } from "../walk.ts";

/** `require("m")` or `await import("m")`, and the members that are read from it at once: `require("fs").promises`. */
export interface ModuleRequest {
  readonly module: string;
  readonly form: "require" | "dynamic";
  readonly members: readonly string[];
  readonly call: NodeIndex;
}

/** The module that `value` is, or null when it is any other value. */
export function requestOf(walk: Walk, value: NodeIndex): ModuleRequest | null {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  const members: string[] = [];
  let node = withoutWrappers(walk, value);
  while (isType(walk, node, types.member_expression)) {
    members.unshift(textAt(walk, childByField(table, node, fields.property)));
    node = withoutWrappers(walk, childByField(table, node, fields.object));
  }
  const isAwaited = isType(walk, node, types.await_expression);
  if (isAwaited) node = withoutWrappers(walk, onlyOperand(walk, node));
  const request = requestedModule(walk, node);
  if (!request || isAwaited !== (request.form === "dynamic")) return null;
  return { ...request, members, call: node };
}

/** What a call of `require` or `import` with one plain string asks for; null for any other node. */
function requestedModule(walk: Walk, node: NodeIndex): Pick<ModuleRequest, "module" | "form"> | null {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  if (!isType(walk, node, types.call_expression)) return null;
  const callee = childByField(table, node, fields.function);
  const isImport = isType(walk, callee, types.import);
  if (!isImport && !(isType(walk, callee, types.identifier) && textAt(walk, callee) === "require")) return null;
  const list = childByField(table, node, fields.arguments);
  const first = list === NONE ? NONE : onlyOperand(walk, list);
  if (!isType(walk, first, types.string)) return null;
  return { module: stringValue(walk, first), form: isImport ? "dynamic" : "require" };
}

/** Records the imports that `target = require(…)` makes: one for each name that it binds. */
export function recordRequest(walk: Walk, { module, form, members }: ModuleRequest, target: Target): void {
  addNames(walk, { module, form }, target, members);
}

/** Records a request whose result is bound to no name. */
export function recordUnbound(walk: Walk, call: NodeIndex): void {
  if (walk.recordedRequest === call) return;
  const request = requestedModule(walk, call);
  if (!request) return;
  const { id, statement } = walk.callable;
  const common = { bindsRoot: false, isTypeOnly: false, callable: id, statement };
  walk.builder.addImport({
    ...request,
    ...common,
    start: startOf(walk, call),
    end: endOf(walk, call),
    binding: null,
    name: null,
  });
}

function addNames(
  walk: Walk,
  request: Pick<ModuleRequest, "module" | "form">,
  target: Target,
  path: readonly string[],
): void {
  if (target.kind === "name") {
    const { id, statement } = walk.callable;
    const { binding, start, end } = target;
    const name = path.length > 0 ? path.join(".") : null;
    const common = { bindsRoot: false, isTypeOnly: false, callable: id, statement };
    walk.builder.addImport({ ...request, ...common, binding, name, start, end });
  }
  if (target.kind !== "pattern" || target.type !== "mapping") return;
  for (const element of target.elements) {
    if (element.rest) addNames(walk, request, element.target, path);
    else if (element.key !== null) addNames(walk, request, element.target, [...path, element.key]);
  }
}
