import type { ClassSkeleton, RoutineId } from "../program.ts";
import type { Context } from "./context.ts";
import type { Frame } from "./frame.ts";
import { type ClassValue, type InstanceValue, isObject, libraryObject, unknown, type Value } from "./values.ts";

/** What `super` stands for in a method: the object, seen as one of the classes above the method's own. */
export interface SuperState {
  readonly self: Value;
  readonly class: number | null;
}

/** `super()` in a method. */
export function superOf({ routine, scope }: Frame): Value {
  const state: SuperState = { self: scope.self, class: routine.class };
  return libraryObject("super", state);
}

/** `object.name`. */
export function memberOf(object: Value, name: string, context: Context): Value {
  if (object === null || object === undefined) return unknown;
  if (typeof object === "string") {
    if (name === "length") return object.length;
    return { kind: "bound", object, name };
  }
  if (typeof object !== "object") return { kind: "bound", object, name };
  switch (object.kind) {
    case "instance":
      return instanceMember(object, name, context);
    case "class":
      return classMember(object, object.class, name, context) ?? unknown;
    case "library": {
      const known = context.run.natives.member(object, name, context);
      return known === undefined ? { kind: "library", name: `${object.name}.${name}` } : known;
    }
    case "object": {
      if (object.type === "super") return superMember(object.state as SuperState, name, context);
      if (object.fields.has(name)) return object.fields.get(name);
      const known = context.run.natives.member(object, name, context);
      return known === undefined ? { kind: "bound", object, name } : known;
    }
    case "list":
      return name === "length" || name === "size" ? object.items.length : { kind: "bound", object, name };
    case "dict": {
      const entry = context.run.isPython ? undefined : object.entries.get(`s${name}`);
      if (entry) return entry.value;
      return name === "size" ? object.entries.size : { kind: "bound", object, name };
    }
    case "error":
      if (name === "message") return object.message;
      return object.instance ? instanceMember(object.instance, name, context) : unknown;
    case "unknown":
      return unknown;
    default:
      return { kind: "bound", object, name };
  }
}

/** Sets `object.name`. What the simulation does not hold is forgotten. */
export function setMember(object: Value, name: string, value: Value): void {
  if (isObject(object, "instance") || isObject(object, "object") || isObject(object, "class")) {
    object.fields.set(name, value);
    if (isObject(object, "instance") && object.base) object.base.fields.set(name, value);
  } else if (isObject(object, "dict")) object.entries.set(`s${name}`, { key: name, value });
}

function instanceMember(instance: InstanceValue, name: string, context: Context): Value {
  if (instance.fields.has(name)) return instance.fields.get(name);
  const method = methodOf(context.run.program.classes, instance.class.class, name);
  if (method !== null) return bindMethod(instance.class, method, instance, context);
  const field = classMember(instance.class, instance.class.class, name, context);
  if (field !== undefined) return field;
  return instance.base ? memberOf(instance.base, name, context) : unknown;
}

function bindMethod(owner: ClassValue, routine: RoutineId, self: Value, { run }: Context): Value {
  const skeleton = run.program.routines[routine];
  // Where its code can run, a step reads it.
  if (skeleton?.kind === "getter") return unknown;
  const receiver = skeleton?.decorators.includes("classmethod") ? owner : self;
  return { kind: "closure", routine, scope: owner.scope, self: skeleton?.isStatic ? null : receiver, defaults: [] };
}

function classMember(value: ClassValue, id: number, name: string, context: Context): Value {
  if (value.fields.has(name)) return value.fields.get(name);
  const method = methodOf(context.run.program.classes, id, name);
  return method === null ? undefined : bindMethod(value, method, value, context);
}

function superMember({ self, class: own }: SuperState, name: string, context: Context): Value {
  const { classes } = context.run.program;
  for (const base of own === null ? [] : (classes[own]?.bases ?? [])) {
    const method = methodOf(classes, base, name);
    if (method !== null && isObject(self, "instance")) return bindMethod(self.class, method, self, context);
  }
  if (isObject(self, "instance") && self.base) return memberOf(self.base, name, context);
  return { kind: "bound", object: libraryObject("super", null), name };
}

/** The method that a class of the program has by a name, its own or inherited. */
export function methodOf(classes: readonly ClassSkeleton[], id: number, name: string): RoutineId | null {
  const open = [id];
  for (const current of open) {
    const found = classes[current]?.methods.find((method) => method.name === name);
    if (found) return found.routine;
    for (const base of classes[current]?.bases ?? []) if (!open.includes(base)) open.push(base);
  }
  return null;
}
