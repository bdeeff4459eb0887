import type { Term } from "../program.ts";
import { type Context, charge } from "./context.ts";
import type { Frame } from "./frame.ts";
import { memberOf, superOf } from "./members.ts";
import { operate, textOf } from "./operators.ts";
import { read } from "./scopes.ts";
import { isObject, keyOf, list, type Scope, truth, unknown, type Value } from "./values.ts";

/** The value of a term. It has no effect but the computing that it costs. */
export function evaluate(term: Term, frame: Frame, context: Context): Value {
  switch (term.kind) {
    case "constant":
      return term.value;
    case "variable": {
      const value = read(frame.scope, term.variable);
      return value === undefined && context.run.isPython ? unknown : value;
    }
    case "library":
      // A program is looked at as it runs by itself, its other documents as they are imported.
      if (term.name === "__name__") return frame.file ?? "__main__";
      return context.run.natives.constant(term.name, context) ?? { kind: "library", name: term.name };
    case "foreign":
      return foreignValue(term, frame, context);
    case "this":
      return frame.scope.self;
    case "super":
      return superOf(frame);
    case "slot":
      if (frame.slots.has(term.slot)) return frame.slots.get(term.slot);
      return term.otherwise ? evaluate(term.otherwise, frame, context) : unknown;
    case "routine":
      return closureOf(term.routine, frame, context);
    case "class":
      return { kind: "class", class: term.class, scope: frame.scope, fields: new Map() };
    case "member": {
      chargeOperation(frame, context);
      const member = memberOf(evaluate(term.object, frame, context), term.name, context);
      const isVague = isObject(member, "unknown") || (isObject(member, "bound") && isObject(member.object, "bound"));
      return term.symbol && isVague ? { kind: "library", name: term.symbol } : member;
    }
    case "subscript": {
      chargeOperation(frame, context);
      return itemOf(evaluate(term.object, frame, context), evaluate(term.index, frame, context));
    }
    case "collection":
      return collectionOf(term, frame, context);
    case "choice":
      return choose(term, frame, context);
    case "operator": {
      chargeOperation(frame, context);
      const operands = term.operands.map((operand) => evaluate(operand, frame, context));
      const result = operate(term.operator, operands, context.run.isPython);
      chargeLargeNumber(result, frame, context);
      return result;
    }
    case "template": {
      chargeOperation(frame, context);
      const operands = term.operands.map((operand) => textOf(evaluate(operand, frame, context), context.run.isPython));
      return term.pieces.reduce((text, piece, index) => text + piece + (operands[index] ?? ""), "");
    }
    case "spread":
      return evaluate(term.value, frame, context);
    case "unknown":
      return term.type ? { kind: "object", type: term.type, fields: new Map(), state: null } : unknown;
  }
}

/** Charges for one operation of the language. */
export function chargeOperation(frame: Frame, context: Context): void {
  const { costs } = context.run.machine;
  charge(context, context.run.isPython ? costs.pythonOperation : costs.ecmascriptOperation, frame.spot);
}

const noDefaults: readonly Value[] = [];

/** One digit of Python's integers, which are as long as they need to be: 30 bits. */
const digit = 2 ** 30;

/** Adding up to so many digits takes hardly longer than two. */
const digitsAtOnce = 8;

/** The longest integers that numbers here can stand for; what longer ones cost is not modelled. */
const mostDigits = 34;

/** Charges for what an operator of Python costs more when its result is an integer of several digits. */
export function chargeLargeNumber(result: Value, frame: Frame, context: Context): void {
  if (typeof result !== "number" || !context.run.isPython) return;
  const size = Math.abs(result);
  if (size < digit || !(Number.isInteger(size) || size === Number.POSITIVE_INFINITY)) return;
  const digits = Math.min(mostDigits, Math.floor(Math.log2(size) / 30));
  charge(context, context.run.machine.costs.pythonLargeNumber * Math.ceil(digits / digitsAtOnce), frame.spot);
}

/** A function with the variables around it. */
export function closureOf(id: number, frame: Frame, context: Context): Value {
  const parameters = context.run.program.routines[id]?.parameters ?? [];
  const defaults = parameters.some((parameter) => parameter.default)
    ? parameters.map((parameter) => (parameter.default ? evaluate(parameter.default, frame, context) : undefined))
    : noDefaults;
  return { kind: "closure", routine: id, scope: frame.scope, self: frame.scope.self, defaults };
}

/** What another document defines, seen from its own scope. */
function foreignValue(term: Term & { kind: "foreign" }, frame: Frame, context: Context): Value {
  const scope = context.run.moduleScopes[term.document] ?? frame.scope;
  const defined = definedIn(term, scope, context);
  if (defined) return defined;
  if (term.routine !== null) return { kind: "closure", routine: term.routine, scope, self: null, defaults: [] };
  return term.class === null ? unknown : { kind: "class", class: term.class, scope, fields: new Map() };
}

function definedIn(term: Term & { kind: "foreign" }, scope: Scope, { run }: Context): Value | null {
  for (const step of run.program.routines[run.program.entry.modules[term.document] ?? -1]?.steps ?? []) {
    if (step.kind !== "define") continue;
    const isIt =
      step.value.kind === "routine"
        ? step.value.routine === term.routine
        : step.value.kind === "class" && step.value.class === term.class;
    if (isIt) return scope.values.get(step.variable) ?? null;
  }
  return null;
}

/** `object[index]`. */
export function itemOf(object: Value, index: Value): Value {
  if (isObject(object, "list")) {
    if (typeof index === "number") return object.items[index < 0 ? object.items.length + index : index];
    if (index === "length") return object.items.length;
  }
  if (isObject(object, "dict")) return object.entries.get(keyOf(index))?.value;
  if (isObject(object, "object")) return typeof index === "string" ? (object.fields.get(index) ?? unknown) : unknown;
  if (typeof object === "string" && typeof index === "number") {
    return object[index < 0 ? object.length + index : index] ?? unknown;
  }
  return unknown;
}

function collectionOf(term: Term & { kind: "collection" }, frame: Frame, context: Context): Value {
  if (term.loop !== null) return frame.collected?.get(term.loop) ?? list([]);
  if (term.type === "dict") {
    const entries = new Map<string | object, { key: Value; value: Value }>();
    for (const element of term.elements) {
      const value = evaluate(element.value, frame, context);
      if (element.key === null) {
        if (isObject(value, "dict")) for (const [id, entry] of value.entries) entries.set(id, { ...entry });
        continue;
      }
      const key = evaluate(element.key, frame, context);
      entries.set(keyOf(key), { key, value });
    }
    return { kind: "dict", entries };
  }
  const items: Value[] = [];
  for (const element of term.elements) {
    const value = evaluate(element.value, frame, context);
    if (!element.spread) items.push(value);
    else if (isObject(value, "list")) items.push(...value.items);
    // Nobody knows how long it is then.
    else return unknown;
  }
  return list(items, term.type === "tuple" || term.type === "set" ? term.type : "list");
}

function choose(term: Term & { kind: "choice" }, frame: Frame, context: Context): Value {
  const { isPython } = context.run;
  if (term.operator === "?") {
    const holds = term.test ? truth(evaluate(term.test, frame, context), isPython) : null;
    const chosen = term.options[holds === false ? 1 : 0];
    return chosen ? evaluate(chosen, frame, context) : unknown;
  }
  let value: Value = unknown;
  for (const option of term.options) {
    value = evaluate(option, frame, context);
    const isEnough =
      term.operator === "??"
        ? value !== null && value !== undefined
        : truth(value, isPython) !== (term.operator === "and");
    if (isEnough) return value;
  }
  return value;
}
