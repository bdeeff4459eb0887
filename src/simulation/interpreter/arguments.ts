import type { Routine, RoutineParameter, TermArgument } from "../program.ts";
import type { Context } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import type { Frame } from "./frame.ts";
import { assign } from "./targets.ts";
import { type ClosureValue, isObject, list, type Scope, unknown, type Value } from "./values.ts";

/** The arguments of a call. */
export interface Given {
  readonly positional: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
}

const noKeywords: ReadonlyMap<string, Value> = new Map();

/** A call without arguments. */
export const nothing: Given = { positional: [], keywords: noKeywords };

/** A call with arguments by position only. */
export function positional(...values: readonly Value[]): Given {
  return { positional: values, keywords: noKeywords };
}

/** The values that a call hands over, spreads taken apart. */
export function evaluateArguments(terms: readonly TermArgument[], frame: Frame, context: Context): Given {
  if (terms.length === 0) return nothing;
  if (!terms.some(({ name, spread }) => name !== null || spread)) {
    return { positional: terms.map(({ value }) => evaluate(value, frame, context)), keywords: noKeywords };
  }
  const values: Value[] = [];
  let keywords: Map<string, Value> | null = null;
  for (const { name, spread, value: term } of terms) {
    const value = evaluate(term, frame, context);
    if (name !== null) {
      keywords ??= new Map();
      keywords.set(name, value);
    } else if (!spread) values.push(value);
    else if (isObject(value, "list")) values.push(...value.items);
    else if (isObject(value, "dict")) {
      keywords ??= new Map();
      for (const entry of value.entries.values()) {
        if (typeof entry.key === "string") keywords.set(entry.key, entry.value);
      }
    }
  }
  return { positional: values, keywords: keywords ?? noKeywords };
}

/** Gives the parameters of a routine their values; what nobody gives is unknown, or its default. */
export function bindParameters(
  routine: Routine,
  closure: ClosureValue,
  { positional: given, keywords }: Given,
  frame: Frame,
  context: Context,
): void {
  const { isPython } = context.run;
  const isMethod = routine.kind === "method" || routine.kind === "getter";
  const takesSelf = isPython && isMethod && !routine.isStatic && closure.self !== null;
  const values = takesSelf ? [closure.self, ...given] : given;
  const used = new Set<string>();
  let next = 0;
  routine.parameters.forEach((parameter, index) => {
    let value: Value;
    if (parameter.form === "rest") {
      value = list(values.slice(next), isPython ? "tuple" : "list");
      next = values.length;
    } else if (parameter.form === "keyword-rest") {
      const rest = [...keywords].filter(([name]) => !used.has(name));
      value = { kind: "dict", entries: new Map(rest.map(([key, item]) => [`s${key}`, { key, value: item }])) };
    } else if (parameter.form !== "keyword" && next < values.length) {
      value = values[next++];
    } else if (keywords.has(parameter.name)) {
      value = keywords.get(parameter.name);
      used.add(parameter.name);
    } else {
      value = closure.defaults[index] ?? missing(parameter, frame, context);
    }
    if (parameter.target) assign(parameter.target, value, frame, context);
    else if (parameter.variable !== null) frame.scope.values.set(parameter.variable, value);
  });
}

/**
 * What somebody of whom nobody knows gives to the parameters of a function: a value of the annotated class, else an
 * unknown one. Parameters with another default keep it.
 */
export function unknownArguments({ parameters, document }: Routine, context: Context): Given {
  const { natives, moduleScopes } = context.run;
  const valueOfParameter = ({ type, class: own }: RoutineParameter): Value => {
    if (own !== undefined) return someInstance(own, moduleScopes[document]) ?? unknown;
    if (type === null) return unknown;
    return natives.given(type, context) ?? { kind: "object", type, fields: new Map(), state: null };
  };
  const taken = parameters.filter(
    ({ form, name, default: value, type, class: own }, index) =>
      (form === "positional" || form === "pattern" || form === "keyword") &&
      !(index === 0 && (name === "self" || name === "cls")) &&
      (value === null || type !== null || own !== undefined),
  );
  const first = taken.filter(({ form, default: value }) => form !== "keyword" && value === null);
  const others = taken.filter((one) => !first.includes(one));
  return {
    positional: first.map(valueOfParameter),
    keywords: new Map(others.map((one) => [one.name, valueOfParameter(one)])),
  };
}

/** An object of a class of the program, of whose fields nobody knows anything. */
function someInstance(id: number, scope: Scope | undefined): Value {
  const found = [...(scope?.values.values() ?? [])].find((value) => isObject(value, "class") && value.class === id);
  return isObject(found, "class") ? { kind: "instance", class: found, fields: new Map(), base: null } : null;
}

function missing(parameter: Routine["parameters"][number], frame: Frame, context: Context): Value {
  if (parameter.default) return evaluate(parameter.default, frame, context);
  if (!context.run.isPython) return undefined;
  return parameter.type ? evaluate({ kind: "unknown", type: parameter.type }, frame, context) : unknown;
}
