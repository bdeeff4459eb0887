import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression, MemberExpression } from "../../model/expression.ts";
import { lastNameOf } from "../expressions.ts";
import { originOf } from "../handles/origins.ts";
import type { Meaning } from "../meaning.ts";
import type { Place, Resolver } from "../resolver.ts";
import type { SiteReceiver } from "./fileSummary.ts";

/**
 * The object on which a callee or a property is looked up, where a subclass may decide what is found. Null for
 * everything else: then the meaning of the expression says all that there is to say.
 */
export function receiverOf(
  resolver: Resolver,
  callable: Callable,
  expression: Expression,
  place: Place,
): SiteReceiver | null {
  if (isSuper(callable, expression)) return { kind: "super" };
  if (expression.kind !== "member") return null;
  const { object, name } = expression;
  if (isSuper(callable, object)) return { kind: "super" };
  const owner = resolver.meaningOf(object, place);
  if (owner?.kind !== "object") return null;
  // Two leading underscores keep a name of Python to its class.
  if (isOwn(callable, object)) return /^__.*[^_]_?$/.test(name) ? { kind: "super" } : { kind: "own", method: name };
  const method = resolver.classes.methodOf(owner.class, name);
  const isInherited = method !== null && resolver.module.callables[method]?.class !== owner.class;
  return isInherited ? { kind: "object", class: owner.class } : null;
}

/** A method of its own object that only a subclass, or a base class elsewhere, can have. */
export function unknownOwnMethod(
  resolver: Resolver,
  callable: Callable,
  { object, name }: MemberExpression,
  place: Place,
): Meaning | null {
  const owner = resolver.meaningOf(object, place);
  if (owner?.kind !== "object" || !isOwn(callable, object)) return null;
  const isField = resolver.classes
    .ancestorsOf(owner.class)
    .some((one) => resolver.classes.fieldsOf(one).includes(name));
  return isField ? null : { kind: "member", of: owner, name };
}

/** Whether a method is called on an object that the same function has made: `new Page().text()`, also through a variable. */
export function isOnNewObject(resolver: Resolver, callable: Callable, { id, callee }: CallOperation): boolean {
  if (callee.kind !== "member" || callable.kind === "module") return false;
  const { object } = callee;
  const isLocal = object.kind === "name" && resolver.module.bindings[object.binding ?? -1]?.owner === callable.id;
  const made = object.kind === "call" || isLocal ? originOf(resolver, callable, object, id) : null;
  if (!made) return false;
  // Whether an imported name of Python is a class, its spelling has to tell.
  return made.isNew || (resolver.module.language === "python" && /^_*[A-Z]/.test(lastNameOf(made.callee)));
}

/** Whether an expression is the object whose method runs: `self`, or `this` where nothing stands in between. */
function isOwn({ class: owner, isStatic, parameters }: Callable, object: Expression): boolean {
  if (object.kind !== "name" || owner === null || isStatic) return false;
  if (object.binding === null) return object.name === "this";
  return object.binding === parameters[0]?.binding;
}

function isSuper(callable: Callable, object: Expression): boolean {
  if (callable.class === null) return false;
  if (object.kind === "name") return object.binding === null && object.name === "super";
  const made = object.kind === "call" ? callable.operations[object.operation] : undefined;
  return (
    made?.kind === "call" && made.callee.kind === "name" && made.callee.binding === null && made.callee.name === "super"
  );
}
