import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Definition } from "../../project/definitions.ts";
import { callOf } from "../../project/expressions.ts";
import type { Resolver } from "../../project/resolver.ts";

/** What kind of value stands where a sequence of arguments belongs, as far as the text proves it. */
export type ValueKind = "string" | "single" | "sequence" | "unknown";

/** The kind of what `value` is when `call` reads it. */
export function kindOfValue(resolver: Resolver, callable: Callable, call: CallOperation, value: Expression): ValueKind {
  switch (value.kind) {
    case "literal":
      if (value.type === "none") return "unknown";
      return value.type === "number" || value.type === "boolean" ? "single" : "string";
    case "operator":
      return operatorKind(resolver, callable, call, value.operator, value.operands);
    case "call": {
      const made = callOf(callable, value);
      return made ? callKind(resolver, callable, made) : "unknown";
    }
    case "name": {
      const byMeaning = meaningKind(resolver, callable, call, value);
      if (byMeaning !== "unknown" || value.binding === null) return byMeaning;
      const kinds = resolver.definitions
        .reaching(value.binding, callable.id, call.id)
        .map((definition) => definitionKind(resolver, definition));
      const [first = "unknown", ...others] = kinds;
      return others.every((other) => other === first) ? first : "unknown";
    }
    case "member":
      return meaningKind(resolver, callable, call, value);
    default:
      return "unknown";
  }
}

/** `prefix + str(n)` is a text when one of its parts is, a number when one of them is. */
function operatorKind(
  resolver: Resolver,
  callable: Callable,
  call: CallOperation,
  operator: string,
  operands: readonly Expression[],
): ValueKind {
  if (operator === "template") return "string";
  const kinds = operands.map((operand) => kindOfValue(resolver, callable, call, operand));
  if (operator === "%" || operator === "*") return kinds[0] === "string" ? "string" : (kinds[0] ?? "unknown");
  if (!/^[-+/]$/.test(operator)) return "unknown";
  if (kinds.includes("string")) return "string";
  return kinds.includes("single") ? "single" : "unknown";
}

/** Built-in functions that give a number, and those that give a text. */
function callKind(resolver: Resolver, callable: Callable, made: CallOperation): ValueKind {
  const callee = resolver.meaningOf(made.callee, { callable: callable.id, at: made.id });
  if (callee?.kind !== "symbol") return "unknown";
  if (callee.module === null && /^(?:int|float|len|bool|abs|round|sum)$/.test(callee.name)) return "single";
  if (callee.module === null && /^(?:str|repr|input|chr|format)$/.test(callee.name)) return "string";
  return "unknown";
}

/** Values of classes over which nobody can iterate. */
const notIterable = /^(?:queue|threading|multiprocessing|asyncio|socket|concurrent\.futures|logging|subprocess)\./;

function meaningKind(resolver: Resolver, callable: Callable, call: CallOperation, value: Expression): ValueKind {
  const meaning = resolver.meaningOf(value, { callable: callable.id, at: call.id });
  if (meaning?.kind === "instance") return notIterable.test(meaning.type) ? "single" : builtInKind(meaning.type);
  if (meaning?.kind === "callable" || meaning?.kind === "class") return "single";
  if (meaning?.kind !== "object") return "unknown";
  const { classes } = resolver;
  const isKnown = classes.ancestorsOf(meaning.class).every((id) => classes.basesOf(id).every((base) => base !== null));
  const bases = classes.libraryBasesOf(meaning.class);
  const isOwn = isKnown && bases.every((base) => base === "object" || notIterable.test(base));
  const iterates = ["__iter__", "__getitem__"].some((name) => classes.methodOf(meaning.class, name) !== null);
  return isOwn && !iterates ? "single" : "unknown";
}

function builtInKind(type: string): ValueKind {
  if (/^(?:int|float|bool)$/.test(type)) return "single";
  if (/^(?:str|bytes)$/.test(type)) return "string";
  return /^(?:tuple|list)$/.test(type) ? "sequence" : "unknown";
}

function definitionKind(resolver: Resolver, definition: Definition): ValueKind {
  if (definition.kind === "parameter") {
    const { annotation, form } = definition.parameter;
    if (form === "rest") return "sequence";
    return annotation?.kind === "name" && annotation.binding === null ? builtInKind(annotation.name) : "unknown";
  }
  if (definition.kind !== "value") return definition.kind === "import" ? "unknown" : "single";
  const { operation, path } = definition;
  const maker = resolver.module.callables[definition.callable];
  if (!operation.value || !maker || path.length > 0) return "unknown";
  if (operation.form === "for") return elementKind(resolver, maker, operation.value, operation.id);
  if (operation.form !== "assign" && operation.form !== "walrus") return "unknown";
  if (operation.value.kind === "collection") return "sequence";
  const isPlain = operation.value.kind === "literal" || operation.value.kind === "call";
  if (!isPlain) return "unknown";
  const made = callOf(maker, operation.value);
  if (operation.value.kind === "call") return made ? callKind(resolver, maker, made) : "unknown";
  if (operation.value.type === "none") return "unknown";
  return operation.value.type === "number" || operation.value.type === "boolean" ? "single" : "string";
}

/** `for n in range(3)` gives numbers, `for name in ("a", "b")` texts. */
function elementKind(resolver: Resolver, maker: Callable, iterable: Expression, at: number): ValueKind {
  if (iterable.kind === "collection" && iterable.comprehension === null && iterable.elements.length > 0) {
    const kinds = iterable.elements.map(({ value }) =>
      value.kind !== "literal" || value.type === "none"
        ? "unknown"
        : value.type === "number" || value.type === "boolean"
          ? "single"
          : "string",
    );
    return kinds.every((kind) => kind === kinds[0]) ? (kinds[0] ?? "unknown") : "unknown";
  }
  const call = callOf(maker, iterable);
  const callee = call && resolver.meaningOf(call.callee, { callable: maker.id, at });
  return callee?.kind === "symbol" && callee.module === null && /^x?range$/.test(callee.name) ? "single" : "unknown";
}
