import type { BindOperation, Callable } from "../model/callable.ts";
import type { CallableId, ClassId } from "../model/expression.ts";
import { type FunctionUpdate, isReplaced } from "../model/functionUpdate.ts";
import { addTo } from "../model/grouping.ts";
import type { Module } from "../model/module.ts";

/** One place where something is assigned to a field. */
export interface FieldBind {
  readonly callable: CallableId;
  readonly operation: BindOperation;
}

/** `Class.name` → everything that is assigned to it: in the class body, and through `self` or `this` in its methods. */
export type Fields = ReadonlyMap<string, readonly FieldBind[]>;

/** The fields of all classes of a module. */
export function collectFields(module: Module): Fields {
  return fieldsOf(module, module.callables);
}

function fieldsOf(module: Module, callables: readonly Callable[]): Fields {
  const fields = new Map<string, FieldBind[]>();
  for (const callable of callables) {
    for (const [key, bind] of fieldsAssignedIn(module, callable)) addTo(fields, key, bind);
  }
  return fields;
}

/** The fields after an edit that assigns to the same ones in the same order; else the fields must be collected again. */
export function followFields(fields: Fields, next: Module, update: FunctionUpdate): Fields {
  const assigned = fieldsOf(next, update.after);
  if (assigned.size === 0) return fields;
  const result = new Map(fields);
  for (const [key, binds] of assigned) {
    const known = fields.get(key) ?? [];
    const first = known.findIndex(({ callable }) => isReplaced(update, callable));
    result.set(key, known.toSpliced(first, binds.length, ...binds));
  }
  return result;
}

/** What a callable assigns to fields, in order. */
export function* fieldsAssignedIn(module: Module, callable: Callable): Generator<[key: string, FieldBind]> {
  const owner = owningClass(module, callable.id);
  if (owner === null) return;
  const receiver = module.language === "python" ? module.callables[owner.method]?.parameters[0] : null;
  for (const operation of callable.operations) {
    if (operation.kind !== "bind") continue;
    const { target } = operation;
    let name: string | null = null;
    if (target.kind === "member" && target.object.kind === "name") {
      const { object } = target;
      const isReceiver = receiver
        ? object.binding !== null && object.binding === receiver.binding
        : object.name === "this";
      if (isReceiver) name = target.name;
    } else if (target.kind === "name" && callable.kind === "class") {
      name = target.name;
    }
    if (name !== null) yield [`${owner.class}.${name}`, { callable: callable.id, operation }];
  }
}

/** The class whose fields a callable can assign: of the method itself, or of the method around a lambda. */
function owningClass(module: Module, id: CallableId): { class: ClassId; method: CallableId } | null {
  for (let current = module.callables[id]; current; current = module.callables[current.parent ?? -1]) {
    if (current.class !== null) return { class: current.class, method: current.id };
  }
  return null;
}
