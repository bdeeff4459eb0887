import { boundNames } from "../../../model/boundNames.ts";
import type { Callable, CallOperation } from "../../../model/callable.ts";
import type { Expression, NameExpression, OperationId } from "../../../model/expression.ts";
import { constantNumber, literalLength, onlyAssignment } from "../../constants.ts";
import { callOf, walkExpression } from "../../expressions.ts";
import type { Resolver } from "../../resolver.ts";
import { known, numberOf, one, type Size, scaled, times, unknownSize } from "./size.ts";

/** Where sizes are read: an operation of a callable. */
export interface SizePlace {
  readonly resolver: Resolver;
  readonly callable: Callable;
  readonly at: OperationId;
}

/** How far a size is followed through names and calls. */
const maximumSteps = 8;

/** How long a value is: its elements, characters or bytes. An unknown value is some data of a size that nobody knows. */
export function lengthOf(place: SizePlace, value: Expression, steps = maximumSteps): Size {
  if (steps === 0) return unknownSize;
  const literal = literalLength(value);
  if (literal !== null) return known(literal);
  switch (value.kind) {
    case "name":
      return nameLength(place, value, steps);
    case "collection":
      return comprehensionLength(place, value, steps) ?? unknownSize;
    case "member":
    case "subscript":
      return partLength(place, value);
    case "spread":
      return lengthOf(place, value.value, steps - 1);
    case "call": {
      const call = callOf(place.callable, value);
      return (call && calledLength({ ...place, at: call.id }, call, steps)) ?? unknownSize;
    }
    case "operator":
      return operatorLength(place, value.operator, value.operands, steps) ?? unknownSize;
    default:
      return unknownSize;
  }
}

/** How large a number is: a constant, a parameter, the length of a value. Null when it is not known to be a count. */
export function quantityOf(place: SizePlace, value: Expression, steps = maximumSteps): Size | null {
  if (steps === 0) return null;
  const constant = constantNumber(place.resolver, value, { callable: place.callable.id, at: place.at });
  if (constant !== null) return known(Math.max(0, constant));
  switch (value.kind) {
    case "name": {
      const parameter = parameterSize(place, value);
      if (parameter) return boundOfType(place, value) ?? parameter;
      const assigned = assignedValue(place, value);
      const size = assigned && quantityOf(assigned.place, assigned.value, steps - 1);
      return size && assigned && seenFrom(place, assigned.place, size);
    }
    case "member":
      return value.name === "length" || value.name === "size" || value.name === "byteLength"
        ? lengthOf(place, value.object, steps - 1)
        : null;
    case "operator":
      return combinedQuantity(place, value.operator, value.operands, steps);
    case "call": {
      const call = callOf(place.callable, value);
      const [first] = call?.arguments ?? [];
      const name = call && calledName(place, call);
      if (!first || !name) return null;
      if (name === "len") return lengthOf(place, first.value, steps - 1);
      const size = /(?:^|\.)(?:int|floor|ceil|round|trunc|abs|sqrt|isqrt)$/.test(name)
        ? quantityOf(place, first.value, steps - 1)
        : null;
      return size && /sqrt$/.test(name) ? root(size) : size;
    }
    default:
      return null;
  }
}

/** `n + 1` is about `n`, `n * m` the product, `n // 2` half, `n ** 0.5` the root. */
function combinedQuantity(
  place: SizePlace,
  operator: string,
  operands: readonly Expression[],
  steps: number,
): Size | null {
  const sizes = operands.map((operand) => quantityOf(place, operand, steps - 1));
  const [left, right] = sizes;
  if (left === undefined) return null;
  if (operator === "*") return sizes.includes(null) ? null : (sizes as Size[]).reduce(times, one);
  if (operator === "+" || operator === "-") return largest(sizes);
  const number = numberOf(right ?? null);
  if (!left || number === null) return null;
  if (operator === "/" || operator === "//") return number > 0 ? scaled(left, 1 / number) : null;
  if (operator === ">>") return scaled(left, 1 / 2 ** number);
  if (operator !== "**") return null;
  return number === 0.5 ? root(left) : number === 2 ? times(left, left) : null;
}

function largest(sizes: readonly (Size | null)[]): Size | null {
  const growing = sizes.find((size) => size && numberOf(size) === null);
  return growing ?? sizes.find((size) => size !== null) ?? null;
}

function root(size: Size): Size {
  const number = numberOf(size);
  return number === null ? { factor: 1, degree: 0.5, parameters: [] } : known(Math.sqrt(number));
}

function nameLength(place: SizePlace, value: NameExpression, steps: number): Size {
  const parameter = parameterSize(place, value);
  if (parameter) return parameter;
  if (isElementOfCaller(place, value)) return part;
  const assigned = assignedValue(place, value);
  if (!assigned) return unknownSize;
  // A list that begins empty is filled later.
  if (literalLength(assigned.value) === 0) return unknownSize;
  const length = lengthOf(assigned.place, assigned.value, steps - 1);
  return length === unknownSize || isGrown(place, value) ? unknownSize : seenFrom(place, assigned.place, length);
}

/** A size that an outer function gives: its parameters are unknown sizes here. */
function seenFrom(here: SizePlace, there: SizePlace, size: Size): Size {
  if (here.callable === there.callable || size.parameters.length === 0) return size;
  return { factor: size.factor, degree: size.degree + size.parameters.length, parameters: [] };
}

/** Whether methods add to a list somewhere in the callable. */
function isGrown({ callable }: SizePlace, { binding }: NameExpression): boolean {
  return callable.operations.some(
    (operation) =>
      operation.kind === "call" &&
      operation.callee.kind === "member" &&
      operation.callee.object.kind === "name" &&
      operation.callee.object.binding === binding &&
      /^(?:append|extend|insert|push|unshift|add|update|set)$/.test(operation.callee.name),
  );
}

function assignedValue(place: SizePlace, name: NameExpression): { place: SizePlace; value: Expression } | null {
  const { resolver, callable, at } = place;
  const assignment = onlyAssignment(resolver, name, { callable: callable.id, at });
  const owner = assignment && resolver.module.callables[assignment.callable];
  if (!assignment || !owner) return null;
  return { place: { resolver, callable: owner, at: assignment.operation.id }, value: assignment.value };
}

/** What belongs to one element of some data is small beside the data: `order.lines` of each order. */
const part: Size = known(8);

/** A part of a parameter is as large as the parameter lets it be: for a callback that gets elements, small. */
function partLength(place: SizePlace, value: Expression): Size {
  let object = value;
  while (object.kind === "member" || object.kind === "subscript") object = object.object;
  if (object.kind !== "name") return unknownSize;
  if (isElementOfCaller(place, object)) return part;
  return parameterSize(place, object) ?? unknownSize;
}

/** Methods that call their callback for each element of what they are called on. */
export const elementMethods =
  /^(?:map|forEach|filter|find|findIndex|findLast|findLastIndex|some|every|flatMap|reduce|reduceRight|sort|toSorted)$/;

/** A parameter of a function around this one that gets elements: `order` of `orders.map((order) => …)`. */
function isElementOfCaller({ resolver, callable }: SizePlace, { binding }: NameExpression): boolean {
  if (binding === null) return false;
  const { kind, owner } = resolver.module.bindings[binding] ?? {};
  if (kind !== "parameter" || owner === undefined || owner === callable.id) return false;
  const { callables } = resolver.module;
  const outer = callables[callables[owner]?.parent ?? -1];
  return (
    outer?.operations.some(
      (operation) =>
        operation.kind === "call" &&
        operation.callee.kind === "member" &&
        elementMethods.test(operation.callee.name) &&
        operation.arguments.some(({ value }) => value.kind === "callable" && value.callable === owner),
    ) ?? false
  );
}

/** A parameter that nothing else is assigned to, by the position at which callers give it. */
function parameterSize({ resolver, callable }: SizePlace, { binding }: NameExpression): Size | null {
  if (binding === null) return null;
  const [only, ...others] = resolver.definitions.of(binding);
  if (only?.kind !== "parameter" || others.length > 0 || only.callable !== callable.id) return null;
  if (only.parameter.form !== "positional" && only.parameter.form !== "keyword") return null;
  return { factor: 1, degree: 0, parameters: [only.index - (hasReceiver(callable) ? 1 : 0)] };
}

/** The largest number that the type of a parameter lets it be: `3 | 4`. */
function boundOfType({ resolver }: SizePlace, { binding }: NameExpression): Size | null {
  const [only] = binding === null ? [] : resolver.definitions.of(binding);
  const annotation = only?.kind === "parameter" ? only.parameter.annotation : null;
  const bound = annotation ? largestLiteral(annotation) : null;
  return bound === null ? null : known(bound);
}

function largestLiteral(type: Expression): number | null {
  if (type.kind === "literal") return typeof type.value === "number" ? type.value : null;
  const parts = type.kind === "operator" && type.operator === "|" ? type.operands : [];
  const numbers = parts.map(largestLiteral);
  return numbers.length === 0 || numbers.includes(null) ? null : Math.max(...(numbers as number[]));
}

/** Whether callers do not give the first parameter: `self`, `cls`. */
export function hasReceiver(callable: Callable): boolean {
  const isMethod = callable.kind === "method" && callable.class !== null && !callable.isStatic;
  return isMethod && /^(?:self|cls)$/.test(callable.parameters[0]?.name ?? "");
}

function comprehensionLength(
  place: SizePlace,
  value: Extract<Expression, { kind: "collection" }>,
  steps: number,
): Size | null {
  const { callable } = place;
  if (value.comprehension === null) {
    const parts = value.elements.map((entry) =>
      entry.value.kind === "spread" ? lengthOf(place, entry.value, steps - 1) : one,
    );
    return parts.find((size) => numberOf(size) === null) ?? known(parts.reduce((sum, { factor }) => sum + factor, 0));
  }
  const clauses = callable.regions.filter(
    (region) => region.kind === "loop" && region.start === value.start && region.end === value.end,
  );
  let size = one;
  const bound = new Set<number | null>();
  for (const clause of clauses) {
    if (clause.kind !== "loop" || !clause.iterable) continue;
    // A clause that goes through a part of an earlier one's data goes through no more than all of that.
    const isPart = [...walkExpression(callable, clause.iterable)].some(
      (inner) => inner.kind === "name" && bound.has(inner.binding),
    );
    size = times(size, isPart ? one : lengthOf(place, clause.iterable, steps - 1));
    for (const { binding } of clause.target ? boundNames(clause.target) : []) bound.add(binding);
  }
  return clauses.length > 0 ? size : null;
}

function operatorLength(
  place: SizePlace,
  operator: string,
  operands: readonly Expression[],
  steps: number,
): Size | null {
  if (operator === "+") return largest(operands.map((operand) => lengthOf(place, operand, steps - 1)));
  if (operator !== "*") return null;
  // `[0] * n` and `"x" * n`.
  const repeated = operands.find((operand) => literalLength(operand) !== null);
  const count = operands.find((operand) => operand !== repeated);
  const number = repeated && count ? quantityOf(place, count, steps - 1) : null;
  return repeated && number ? times(lengthOf(place, repeated, steps - 1), number) : null;
}

/** Calls that give as many elements as their first argument has. */
const sameLength =
  /^(?:enumerate|list|tuple|set|sorted|reversed|iter|dict|tqdm|Array\.from|Object\.(?:keys|values|entries))$/;
/** Calls that give as many elements as the number that they take. */
const asManyAs =
  /^(?:bytes|bytearray|Array|os\.urandom|random\.randbytes|crypto\.randomBytes|Buffer\.alloc(?:Unsafe)?)$/;
const typedArray = /^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$|^Float(?:32|64)Array$/;

function calledLength(place: SizePlace, call: CallOperation, steps: number): Size | null {
  const name = calledName(place, call);
  const [first, second] = call.arguments;
  if (name === "range" || name === "xrange") return rangeLength(place, call, steps);
  if (first && name && sameLength.test(name)) {
    const length = lengthProperty(first.value);
    return length ? quantityOf(place, length, steps - 1) : lengthOf(place, first.value, steps - 1);
  }
  if (first && name && (asManyAs.test(name) || typedArray.test(name))) return quantityOf(place, first.value, steps - 1);
  if (name === "map" || name === "filter") return second ? lengthOf(place, second.value, steps - 1) : null;
  if (name === "zip") return first ? lengthOf(place, first.value, steps - 1) : null;
  const { callee } = call;
  if (callee.kind !== "member") return null;
  if (/^(?:slice|substring|subarray)$/.test(callee.name)) {
    const most = sliceLength(place, call);
    return most === null ? lengthOf(place, callee.object, steps - 1) : known(most);
  }
  if (/^(?:items|keys|values|entries|map|fill|filter|sort|toSorted|reverse|copy)$/.test(callee.name))
    return lengthOf(place, callee.object, steps - 1);
  if (/^(?:repeat|ljust|rjust|padStart|padEnd)$/.test(callee.name) && first)
    return times(lengthOf(place, callee.object, steps - 1), quantityOf(place, first.value, steps - 1) ?? unknownSize);
  return null;
}

/** How many elements `slice(0, 10)` or `slice(-10)` gives at most; null when no number says so. */
function sliceLength({ resolver, callable, at }: SizePlace, { arguments: given }: CallOperation): number | null {
  const numbers = given.map(({ value }) => constantNumber(resolver, value, { callable: callable.id, at }));
  const [start, stop] = numbers;
  if (start === null || start === undefined || stop === null) return null;
  if (stop === undefined) return start < 0 ? -start : null;
  return start < 0 === stop < 0 ? Math.max(0, stop - start) : null;
}

/** `{ length: n }` of `Array.from`. */
function lengthProperty(value: Expression): Expression | null {
  if (value.kind !== "collection" || value.type !== "dict") return null;
  return value.elements.find(({ key }) => key?.kind === "literal" && key.value === "length")?.value ?? null;
}

/** `range(stop)`, `range(start, stop)` and `range(start, stop, step)`. */
function rangeLength(place: SizePlace, call: CallOperation, steps: number): Size | null {
  const given = call.arguments.map(({ value }) => quantityOf(place, value, steps - 1));
  const [first, second, third] = given;
  if (given.length === 1) return first ?? unknownSize;
  const signed = (index: number): number | null => {
    const value = call.arguments[index]?.value;
    return value ? constantNumber(place.resolver, value, { callable: place.callable.id, at: place.at }) : null;
  };
  const step = given.length > 2 ? (signed(2) ?? numberOf(third ?? null)) : 1;
  if (step === null || step === 0) return largest([second ?? null, first ?? null]);
  const [start, stop] = [signed(0), signed(1)];
  if (start !== null && stop !== null) return known(Math.max(0, Math.ceil((stop - start) / step)));
  const size = largest([second ?? null, first ?? null]);
  return size && numberOf(size) === null ? scaled(size, 1 / Math.abs(step)) : null;
}

/** The dotted name of what a call calls; null when it is not of a library. */
export function calledName({ resolver, callable }: SizePlace, call: CallOperation): string | null {
  const callee = resolver.meaningOf(call.callee, { callable: callable.id, at: call.id });
  return callee?.kind === "symbol" ? callee.name : null;
}
