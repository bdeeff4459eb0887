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

/** What is assigned to the fields of each class, by their names: in its body, and through `self` or `this` in its methods. */
export type Fields = ReadonlyMap<ClassId, ReadonlyMap<string, readonly FieldBind[]>>;

/** The fields of all classes of a module. */
export function collectFields(module: Module): Fields {
  return fieldsOf(module, module.callables);
}

function fieldsOf(module: Module, callables: readonly Callable[]): Fields {
  const fields = new Map<ClassId, Map<string, FieldBind[]>>();
  for (const callable of callables) {
    for (const { class: id, name, bind } of fieldsAssignedIn(module, callable)) {
      const ofClass = fields.get(id) ?? new Map<string, FieldBind[]>();
      fields.set(id, ofClass);
      addTo(ofClass, name, bind);
    }
  }
  return fields;
}

/** The fields after an edit that assigns to the same ones in the same order; else the fields must be collected again. */
export function followFields(fields: Fields, next: Module, update: FunctionUpdate): Fields {
  if (update.isOutside) return collectFields(next);
  const assigned = fieldsOf(next, update.after);
  if (assigned.size === 0) return fields;
  const result = new Map(fields);
  for (const [id, names] of assigned) {
    const ofClass = new Map(fields.get(id));
    for (const [name, binds] of names) {
      const known = ofClass.get(name) ?? [];
      const first = known.findIndex(({ callable }) => isReplaced(update, callable));
      ofClass.set(name, known.toSpliced(first, binds.length, ...binds));
    }
    result.set(id, ofClass);
  }
  return result;
}

/** An assignment to a field of a class. */
interface AssignedField {
  readonly class: ClassId;
  readonly name: string;
  readonly bind: FieldBind;
}

const none: readonly AssignedField[] = [];

/** What a callable assigns to fields, in order. */
export function fieldsAssignedIn(module: Module, callable: Callable): readonly AssignedField[] {
  const owner = owningClass(module, callable.id);
  if (owner === null) return none;
  const assigned: AssignedField[] = [];
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
    if (name !== null) assigned.push({ class: owner.class, name, bind: { callable: callable.id, operation } });
  }
  return assigned;
}

/** The class whose fields a callable can assign: of the method itself, or of the method around a lambda. */
function owningClass(module: Module, id: CallableId): { class: ClassId; method: CallableId } | null {
  for (let current = module.callables[id]; current; current = module.callables[current.parent ?? -1]) {
    if (current.class !== null) return { class: current.class, method: current.id };
  }
  return null;
}
