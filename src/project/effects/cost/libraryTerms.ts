import { blockingRow } from "../../../knowledge/blockingIndex.ts";
import type { CostRow, Quantity } from "../../../knowledge/costRow.ts";
import { costRow, methodCostRow } from "../../../knowledge/costs.ts";
import type { CallOperation } from "../../../model/callable.ts";
import type { Expression } from "../../../model/expression.ts";
import { onlyAssignment } from "../../constants.ts";
import { callOf, pathOf } from "../../expressions.ts";
import { known, numberOf, one, type Size, times, unknownSize } from "./size.ts";
import { calledName, elementMethods, lengthOf, quantityOf, type SizePlace } from "./sizes.ts";
import type { CostTerm } from "./terms.ts";

/** A library call as the cost model sees it. */
export interface LibraryCost {
  readonly term: CostTerm;
  /** The receiver's size is what a callback of it is called for: `items.map(f)`. */
  readonly perElement: Size | null;
}

/** What calls that are slow by design take where nobody can tell how much they are asked for. */
const inherentNanoseconds = 100e6;

/** What a call of a library function costs; null when nothing is known of it. */
export function libraryCost(place: SizePlace, call: CallOperation, name: string | null): LibraryCost | null {
  const { language } = place.resolver.module;
  const row = name === null ? methodRow(place, call) : costRow(language, name);
  if (!row) return name === null ? null : heavyCall(place, call, name);
  const first = call.arguments[0]?.value;
  if (first?.kind === "literal" && row.notFor?.includes(`${first.value}`)) return null;
  const size = sizeOf(place, call, row);
  if (!size) return null;
  const perElement = row.formula.kind === "sort" || row.formula.kind === "size" ? size : null;
  const data = dataAt(call, row);
  const term = data === null ? termOf(call, row, size) : { ...termOf(call, row, size), data };
  return { term, perElement: row.name.startsWith("*.") ? perElement : null };
}

/** A method of an array, when nothing is known of what it is called on. */
function methodRow({ resolver }: SizePlace, { callee, arguments: given }: CallOperation): CostRow | null {
  if (callee.kind !== "member") return null;
  const row = methodCostRow(resolver.module.language, callee.name);
  if (!row || !elementMethods.test(callee.name)) return row;
  const takesFunction = given.some(({ value }) => value.kind === "callable" || value.kind === "name");
  return takesFunction || /sort/i.test(callee.name) ? row : null;
}

function termOf({ start, end }: CallOperation, row: CostRow, size: Size): CostTerm {
  return {
    kind: "call",
    start,
    end,
    nanoseconds: row.nanoseconds * size.factor,
    degree: size.degree,
    parameters: size.parameters,
    loops: 0,
    rounds: size.factor,
    isSure: true,
    name: row.name,
    ...(row.isInherent ? { isInherent: true as const } : {}),
    ...(row.releasesGil ? { releasesGil: true as const } : {}),
  };
}

/** A call of the other tables of which is known that it computes, but not for how long. */
function heavyCall({ resolver }: SizePlace, { start, end }: CallOperation, name: string): LibraryCost | null {
  const row = blockingRow(resolver.module.language, name);
  if (row?.group.effect !== "compute") return null;
  const releases = row.group.releasesGil ? { releasesGil: true as const } : {};
  const inherent = row.tier === 1 ? { isInherent: true as const } : {};
  const term: CostTerm = {
    kind: "call",
    start,
    end,
    nanoseconds: tierNanoseconds[row.tier],
    degree: row.tier === 1 ? 0 : 1,
    parameters: [],
    loops: 0,
    rounds: 1,
    isSure: true,
    name,
    ...inherent,
    ...releases,
  };
  return { term, perElement: null };
}

/** What calls of the three tiers take for data of usual size: a password hash, a document, a small value. */
const tierNanoseconds: Readonly<Record<1 | 2 | 3, number>> = { 1: 100_000_000, 2: 5_000, 3: 500 };

function sizeOf(place: SizePlace, call: CallOperation, row: CostRow): Size | null {
  const { formula } = row;
  switch (formula.kind) {
    case "constant":
      return one;
    case "size":
      return lengthAt(place, call, formula.of);
    case "sort": {
      const length = lengthAt(place, call, formula.of);
      const number = numberOf(length);
      return number === null ? times(length, known(12)) : known(number * Math.log2(Math.max(2, number)));
    }
    case "value": {
      const numbers = formula.of.map((quantity) => numberAt(place, call, quantity));
      if (numbers.includes(null)) return usual(row);
      return numbers.filter((number) => number !== null).reduce(times, one);
    }
    case "power": {
      const steps = numberOf(numberAt(place, call, formula.of));
      return steps === null ? usual(row) : known(2 ** Math.min(steps, 31));
    }
    case "permutations": {
      const number = numberOf(lengthAt(place, call, formula.of));
      const chosen = numberOf(numberAt(place, call, formula.choose));
      if (number === null) return { factor: 1, degree: chosen ?? 3, parameters: [] };
      return known(factorial(number) / factorial(number - (chosen ?? number)));
    }
    case "subsets": {
      const number = numberOf(lengthAt(place, call, formula.of));
      const chosen = numberOf(numberAt(place, call, formula.choose)) ?? 2;
      if (number === null) return { factor: 1, degree: chosen, parameters: [] };
      return known(factorial(number) / factorial(chosen) / factorial(Math.max(0, number - chosen)));
    }
  }
}

/** As much as programs ask of such a call every day. */
function usual({ isInherent, nanoseconds }: CostRow): Size {
  return known(isInherent ? inherentNanoseconds / nanoseconds : 1);
}

/** The name of what a call goes through: `rows` of `rows.find(…)` and `sum(rows)`. */
function dataAt(call: CallOperation, { formula }: CostRow): string | null {
  const value = formula.kind === "size" || formula.kind === "sort" ? valueAt(call, formula.of) : null;
  const path = value && pathOf(value);
  return path && `${path.root.name}${path.path}`;
}

function factorial(number: number): number {
  return number <= 1 ? 1 : number * factorial(Math.min(number, 170) - 1);
}

function valueAt(call: CallOperation, { position, keyword }: Quantity): Expression | null {
  if (position === "receiver") return call.callee.kind === "member" ? call.callee.object : null;
  const positional = call.arguments[position];
  // A property of an options object stands at the same position as the object.
  if (keyword !== null) {
    const named = call.arguments.find(({ name }) => name === keyword);
    if (named) return named.value;
    if (positional?.value.kind === "collection" && positional.value.type === "dict")
      return (
        positional.value.elements.find(({ key }) => key?.kind === "literal" && key.value === keyword)?.value ?? null
      );
  }
  return positional && positional.name === null && !positional.spread ? positional.value : null;
}

function lengthAt(place: SizePlace, call: CallOperation, quantity: Quantity): Size {
  // `set()` makes an empty one, `max(a, b)` takes values rather than a collection of them.
  if (quantity.position === 0 && call.arguments.length === 0) return known(0);
  if (/^(?:max|min)$/.test(nameOf(call)) && call.arguments.filter(({ name }) => name === null).length > 1)
    return known(2);
  const value = valueAt(call, quantity);
  return value ? lengthOf(place, value) : unknownSize;
}

function nameOf({ callee }: CallOperation): string {
  return callee.kind === "name" ? callee.name : "";
}

function numberAt(place: SizePlace, call: CallOperation, quantity: Quantity): Size | null {
  const value = valueAt(call, quantity);
  const made = value && quantity.madeBy && makingCall(place, value, quantity.madeBy.calls);
  if (made && quantity.madeBy) return numberAt(place, made, quantity.madeBy.quantity);
  if (value) return quantityOf(place, value);
  return quantity.default === undefined ? null : known(quantity.default);
}

/** The call of one of some functions that makes a value, right there or where a variable gets it; null for other values. */
function makingCall(place: SizePlace, value: Expression, names: readonly string[]): CallOperation | null {
  const { resolver, callable, at } = place;
  const assigned = value.kind === "name" ? onlyAssignment(resolver, value, { callable: callable.id, at }) : null;
  const owner = assigned ? resolver.module.callables[assigned.callable] : callable;
  const made = owner ? callOf(owner, assigned?.value ?? value) : null;
  const name = owner && made ? calledName({ resolver, callable: owner, at: made.id }, made) : null;
  return name !== null && names.includes(name) ? made : null;
}
