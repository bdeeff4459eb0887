import { isObject, keyOf, list, truth, unknown, type Value } from "./values.ts";

/** The value of an operator; unknown when an operand is, or when nobody has taught it here. */
export function operate(operator: string, operands: readonly Value[], isPython: boolean): Value {
  const [left, right] = operands;
  if (operands.length === 1) return unary(operator, left, isPython);
  if (operands.length > 2) return chain(operator, operands, isPython);
  if (isComparison(operator)) return compare(operator, left, right);
  if (typeof left === "number" && typeof right === "number") return arithmetic(operator, left, right, isPython);
  if (operator === "+") return add(left, right, isPython);
  if (operator === "*" && isPython) return repeat(left, right);
  if (operator === "%" && typeof left === "string") return unknown;
  if (typeof left === "boolean" || typeof right === "boolean") {
    const a = typeof left === "boolean" ? Number(left) : left;
    const b = typeof right === "boolean" ? Number(right) : right;
    if (typeof a === "number" && typeof b === "number") return arithmetic(operator, a, b, isPython);
  }
  return unknown;
}

function unary(operator: string, operand: Value, isPython: boolean): Value {
  if (operator === "not" || operator === "!") {
    const holds = truth(operand, isPython);
    return holds === null ? unknown : !holds;
  }
  if (operator === "typeof") return typeName(operand);
  if (operator === "void") return undefined;
  if (typeof operand !== "number") return unknown;
  if (operator === "-") return -operand;
  if (operator === "~") return ~operand;
  if (operator === "++") return operand + 1;
  if (operator === "--") return operand - 1;
  return operator === "+" ? operand : unknown;
}

/** `a < b <= c` of Python, and sums of more than two. */
function chain(operator: string, operands: readonly Value[], isPython: boolean): Value {
  const operators = operator.split(" ");
  if (!operators.every(isComparison)) {
    return operands.reduce((sum, operand) => operate(operator, [sum, operand], isPython));
  }
  for (let index = 0; index + 1 < operands.length; index++) {
    const holds = compare(operators[index] ?? "==", operands[index], operands[index + 1]);
    if (holds !== true) return holds;
  }
  return true;
}

const comparisons: ReadonlySet<string> = new Set(
  "== != === !== < <= > >= is in <> instanceof".split(" ").concat(["is not", "not in"]),
);

function isComparison(operator: string): boolean {
  return comparisons.has(operator);
}

function compare(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case "in":
    case "not in": {
      const found = includes(right, left);
      return found === null ? unknown : operator === "in" ? found : !found;
    }
    case "is":
    case "==":
    case "===":
      return same(left, right, operator === "is");
    case "is not":
    case "!=":
    case "!==":
    case "<>": {
      const equal = same(left, right, operator === "is not");
      return typeof equal === "boolean" ? !equal : unknown;
    }
    default:
      break;
  }
  const isComparable =
    (typeof left === "number" && typeof right === "number") || (typeof left === "string" && typeof right === "string");
  if (!isComparable) return unknown;
  if (operator === "<") return left < right;
  if (operator === "<=") return left <= right;
  if (operator === ">") return left > right;
  return operator === ">=" ? left >= right : unknown;
}

function same(left: Value, right: Value, isIdentity: boolean): Value {
  // A result that nobody knows is hardly ever None, and None is what it is mostly compared with.
  if (isObject(left, "unknown") || isObject(right, "unknown"))
    return right === null || right === undefined ? unknown : unknown;
  if ((left ?? null) === null || (right ?? null) === null) return (left ?? null) === (right ?? null);
  if (isObject(left, "list") && isObject(right, "list") && !isIdentity) {
    if (left.items.length !== right.items.length) return false;
    return left.items.every((item, index) => same(item, right.items[index], false) === true);
  }
  if (isObject(left, "library") || isObject(right, "library")) {
    return isObject(left, "library") && isObject(right, "library") ? left.name === right.name : unknown;
  }
  return left === right;
}

function includes(container: Value, item: Value): boolean | null {
  if (isObject(container, "list")) return container.items.some((each) => same(each, item, false) === true);
  if (isObject(container, "dict")) return container.entries.has(keyOf(item));
  if (typeof container === "string" && typeof item === "string") return container.includes(item);
  return null;
}

function arithmetic(operator: string, left: number, right: number, isPython: boolean): Value {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return isPython && right === 0 ? unknown : left / right;
    case "//":
      return right === 0 ? unknown : Math.floor(left / right);
    case "%": {
      const rest = left % right;
      return isPython && rest !== 0 && rest < 0 !== right < 0 ? rest + right : rest;
    }
    case "**":
      return left ** right;
    case "<<":
      return left * 2 ** right;
    case ">>":
      return Math.floor(left / 2 ** right);
    case "&":
      return left & right;
    case "|":
      return left | right;
    case "^":
      return left ^ right;
    case ">>>":
      return left >>> right;
    default:
      return unknown;
  }
}

function add(left: Value, right: Value, isPython: boolean): Value {
  if (isObject(left, "list") && isObject(right, "list") && isPython)
    return list([...left.items, ...right.items], left.type);
  if (isObject(left, "unknown") || isObject(right, "unknown")) return unknown;
  if (typeof left === "string" && typeof right === "string") return left + right;
  if (!isPython && (typeof left === "string" || typeof right === "string"))
    return `${textOf(left, false)}${textOf(right, false)}`;
  return unknown;
}

function repeat(left: Value, right: Value): Value {
  const [sequence, times] = typeof left === "number" ? [right, left] : [left, right];
  if (typeof times !== "number" || times > 100_000) return unknown;
  if (isObject(sequence, "list")) {
    if (sequence.items.length * times > 100_000) return unknown;
    return list(Array.from({ length: Math.max(0, times) }, () => sequence.items).flat(), sequence.type);
  }
  return typeof sequence === "string" && sequence.length * times < 10_000
    ? sequence.repeat(Math.max(0, times))
    : unknown;
}

function typeName(value: Value): Value {
  if (value === undefined) return "undefined";
  if (value === null) return "object";
  if (typeof value !== "object") return typeof value;
  if (value.kind === "unknown") return unknown;
  return value.kind === "closure" || value.kind === "native" || value.kind === "class" || value.kind === "bound"
    ? "function"
    : "object";
}

/** A value as it is printed; `…` for what nobody knows. */
export function textOf(value: Value, isPython: boolean, isInside = false): string {
  if (value === null || value === undefined) return isPython ? "None" : String(value);
  if (typeof value === "boolean") return isPython ? (value ? "True" : "False") : String(value);
  if (typeof value === "string") return isInside ? `'${value}'` : value;
  if (typeof value === "number") return String(value);
  const inner = (item: Value) => textOf(item, isPython, true);
  switch (value.kind) {
    case "list": {
      const items = value.items.map(inner).join(", ");
      if (!isPython) return value.items.length === 0 ? "[]" : `[ ${items} ]`;
      if (value.type === "tuple") return value.items.length === 1 ? `(${items},)` : `(${items})`;
      return value.type === "set" ? `{${items}}` : `[${items}]`;
    }
    case "dict": {
      const entries = [...value.entries.values()].map(({ key, value: item }) =>
        isPython ? `${inner(key)}: ${inner(item)}` : `${textOf(key, false)}: ${inner(item)}`,
      );
      return isPython ? `{${entries.join(", ")}}` : `{ ${entries.join(", ")} }`;
    }
    case "error":
      return typeof value.message === "string" ? value.message : textOf(value.message, isPython);
    default:
      return "…";
  }
}
