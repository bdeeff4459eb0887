import type { Callable } from "../../model/callable.ts";
import type { Expression, MemberExpression } from "../../model/expression.ts";
import { callOf, pathOf, subexpressions } from "../expressions.ts";
import type { FieldBind } from "../fields.ts";
import type { Place, Resolver } from "../resolver.ts";
import type { Guard } from "./guards.ts";

/** Methods that run when an object is made. Sources: docs.python.org (dataclasses), docs.pydantic.dev, attrs.org, MDN. */
const makers: ReadonlySet<string> = new Set([
  "__init__",
  "__post_init__",
  "__attrs_post_init__",
  "model_post_init",
  "constructor",
]);

/** What a test asks of a field, and the answer that lets code run. */
interface FieldTest {
  readonly field: MemberExpression;
  readonly when: boolean;
  readonly isForNothing: boolean;
  /** With what the field is compared; "" when it is asked for its truth, or whether it is nothing. */
  readonly comparison: string;
}

/**
 * The conditions of a test on fields that whoever makes the object chooses: `if self.role:` where `role` is a parameter of the
 * constructor, or a field that a data class declares, and no method gives it another value. A field that methods change is the
 * state of the object, which every run may meet, and one that is `True` unless somebody says otherwise is met by most runs.
 */
export function configuredGuards(resolver: Resolver, test: Expression, when: boolean, place: Place): Guard[] {
  return fieldTests(test, when).flatMap(({ field, when, isForNothing, comparison }) => {
    const binds = bindsOf(resolver, field, place);
    if (binds.length === 0 || !binds.some((bind) => isChosen(resolver, bind))) return [];
    if (!binds.every((bind) => isChosen(resolver, bind) || isUnset(resolver, bind))) return [];
    if (comparison === "" && !isForNothing && binds.some((bind) => usualTruth(resolver, bind) === when)) return [];
    const path = pathOf(field);
    const parameter = `${path?.root.name ?? ""}${path?.path ?? ""}${comparison}`;
    return [{ parameter, position: null, when, default: null, ...(isForNothing ? { isForNothing: true } : {}) }];
  });
}

/**
 * What an assignment to a field says of who chooses its value, as plain data: whoever asks about the field finds the same as
 * long as this is the same.
 */
export function choiceFacts(resolver: Resolver, bind: FieldBind): unknown {
  return [isChosen(resolver, bind), isUnset(resolver, bind), usualTruth(resolver, bind)];
}

/** `self.role`, `not self.role`, `self.role is None`, `self.mode == "remote"`, and those that hold together. */
function fieldTests(test: Expression, when: boolean): readonly FieldTest[] {
  if (test.kind === "member") return [{ field: test, when, isForNothing: false, comparison: "" }];
  if (test.kind === "choice") {
    const isTogether = !test.test && (test.operator === "and" ? when : test.operator === "or" && !when);
    return isTogether ? test.options.flatMap((one) => fieldTests(one, when)) : [];
  }
  if (test.kind !== "operator") return [];
  const [field, other] = test.operands;
  if (!field) return [];
  if (test.operator === "not" || test.operator === "!") return fieldTests(field, !when);
  if (field.kind !== "member" || other?.kind !== "literal" || test.operands.length > 2) return [];
  const isSame = /^(?:is|={2,3})$/.test(test.operator);
  if (!isSame && !/^(?:is not|!={1,2})$/.test(test.operator)) return [];
  const isForNothing = other.type === "none";
  const comparison = isForNothing ? "" : ` == ${String(other.value)}`;
  return [{ field, when: when === isSame, isForNothing, comparison }];
}

/** Where a field of an object gets its values, as far as the module shows. */
function bindsOf({ classes, meaningOf }: Resolver, { object, name }: MemberExpression, place: Place): FieldBind[] {
  const owner = meaningOf(object, place);
  if (owner?.kind !== "object") return [];
  return classes.ancestorsOf(owner.class).flatMap((one) => classes.assignmentsOf(one, name));
}

/** Whether an assignment gives a field what whoever makes the object has said. */
function isChosen({ module }: Resolver, { callable: id, operation }: FieldBind): boolean {
  const callable = module.callables[id];
  const { form, annotation, value } = operation;
  if (!callable || form === "augmented") return false;
  if (callable.kind === "class") return annotation !== null && (value === null || isDeclaredDefault(callable, value));
  return makers.has(callable.name) && value !== null && isGiven(callable, value);
}

/** Whether a value stands for "left out" in a declaration: a constant, or the options of the field. */
function isDeclaredDefault(callable: Callable, value: Expression): boolean {
  if (value.kind !== "call") return value.kind === "literal" || value.kind === "member";
  const call = callOf(callable, value);
  const name = call?.callee.kind === "name" || call?.callee.kind === "member" ? call.callee.name : "";
  // Each object makes such a value for itself.
  return /^(?:Field|field|attrib|ib)$/.test(name) && !call?.arguments.some((one) => one.name === "default_factory");
}

/** Whether a parameter, or what it holds, decides about a value. */
function isGiven(callable: Callable, value: Expression): boolean {
  if (value.kind === "name")
    return value.binding !== null && callable.parameters.some(({ binding }) => binding === value.binding);
  const call = callOf(callable, value);
  // `str(path) == ":memory:"`: built-in functions change the form of what they are given.
  if (call) return isBuiltIn(call.callee) && call.arguments.some((one) => isGiven(callable, one.value));
  const isMadeOf = value.kind === "member" || value.kind === "choice" || value.kind === "operator";
  return isMadeOf && subexpressions(value).some((one) => isGiven(callable, one));
}

function isBuiltIn(callee: Expression): boolean {
  return callee.kind === "name" && callee.binding === null;
}

/** `self.role = None`: nothing yet, until somebody chooses. */
function isUnset({ module }: Resolver, { callable, operation: { value } }: FieldBind): boolean {
  const { kind, name = "" } = module.callables[callable] ?? {};
  const isMade = kind === "class" || makers.has(name);
  return isMade && value?.kind === "literal" && (value.type === "none" || value.value === false);
}

/** The truth that a field has unless somebody says otherwise; null where nobody can tell. */
function usualTruth({ module }: Resolver, { callable, operation: { value } }: FieldBind): boolean | null {
  if (value?.kind === "literal") return typeof value.value === "boolean" ? value.value : null;
  if (value?.kind !== "name") return null;
  const parameter = module.callables[callable]?.parameters.find(({ binding }) => binding === value.binding);
  const given = parameter?.default;
  return given?.kind === "literal" && typeof given.value === "boolean" ? given.value : null;
}
