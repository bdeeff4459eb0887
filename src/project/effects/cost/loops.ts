import { boundNames } from "../../../model/boundNames.ts";
import type { Callable, LoopRegion, Region } from "../../../model/callable.ts";
import type { BindingId, Expression, RegionId } from "../../../model/expression.ts";
import { constantNumber } from "../../constants.ts";
import { callOf, walkExpression } from "../../expressions.ts";
import { innermostLoop, isInsideRegion } from "../../regions.ts";
import type { Resolver } from "../../resolver.ts";
import { isConstantName } from "../../values.ts";
import { factsOfLoops, type LoopFacts, quietLoop } from "./loopFacts.ts";
import { known, numberOf, one, type Size, scaled, times, unknownSize } from "./size.ts";
import { lengthOf, quantityOf, type SizePlace } from "./sizes.ts";

/** How often the code of a region runs for one call of its callable. */
export interface Repetition {
  readonly size: Size;
  /** The loops around it that count, outermost first. */
  readonly loops: readonly LoopRegion[];
  /** No condition, early exit or loop of unknown length makes it less. */
  readonly isSure: boolean;
  /** Two of the loops go through the same data, or over the rows and columns of a grid. */
  readonly isSquare: boolean;
}

interface LoopLength {
  /** For each time that the loop is reached. */
  readonly rounds: Size;
  /** Nobody knows when it ends. */
  readonly isOpen: boolean;
}

/** The loops around a place that count. */
type Nest = Pick<Repetition, "loops" | "isSquare">;

const noLoops: Nest = { loops: [], isSquare: false };

/** What stands in no loop. */
const once: Repetition = { ...noLoops, size: one, isSure: true };

/** Iterables that hold a handful of elements in every program: constants of a module, classes that are enumerations. */
const handful = known(8);

/** How often the regions of one callable run. */
export interface Repetitions {
  /** Whether there is a loop at all. */
  readonly hasLoops: boolean;
  /** Computed once for each region. */
  of(region: RegionId): Repetition;
  /** Whether a value is another one in each round of a loop around the region. */
  changesInLoops(value: Expression, region: RegionId): boolean;
}

/** Of the callables without loops, which most are. */
const noRepetitions: Repetitions = { hasLoops: false, of: () => once, changesInLoops: () => false };

/** How often the regions of a callable run, worked out as they are asked for. */
export function createRepetitions(resolver: Resolver, callable: Callable): Repetitions {
  if (!callable.regions.some(({ kind }) => kind === "loop")) return noRepetitions;
  const repetitions = new Map<RegionId, Repetition>();
  const nests = new Map<RegionId, Nest>();
  const lengths = new Map<RegionId, LoopLength>();
  let facts: ReadonlyMap<RegionId, LoopFacts> | null = null;
  let boundIn: ReadonlyMap<BindingId, readonly RegionId[]> | null = null;

  function factsOf(loop: RegionId): LoopFacts {
    facts ??= factsOfLoops(resolver, callable);
    return facts.get(loop) ?? quietLoop;
  }

  function lengthOfLoop(loop: LoopRegion): LoopLength {
    const cached = lengths.get(loop.id);
    if (cached) return cached;
    const found = { rounds: roundsOf(loop), isOpen: isOpenEnded(resolver, callable, loop) };
    lengths.set(loop.id, found);
    return found;
  }

  function roundsOf(loop: LoopRegion): Size {
    if (loop.trips.symbols.length === 0) return known(loop.trips.factor);
    const place: SizePlace = { resolver, callable, at: firstOperation(callable, loop) };
    const given = loop.iterable ?? boundOf(place, loop);
    if (!given) return loop.form === "for" ? unknownSize : one;
    for (let outer = loopAround(loop); outer; outer = loopAround(outer)) {
      if (!dependsOn(given, outer)) continue;
      return isTriangle(loop, given, outer) ? scaled(lengthOfLoop(outer).rounds, 0.5) : one;
    }
    if (isHandful(place, given)) return handful;
    return loop.iterable ? lengthOf(place, given) : (quantityOf(place, given) ?? unknownSize);
  }

  /** Whether loops go through the same data one inside the other, or over the rows and columns of a grid. */
  function isSquare(loops: readonly LoopRegion[]): boolean {
    const growing = loops.filter((loop) => numberOf(lengthOfLoop(loop).rounds) === null);
    const data = growing.map((loop) => dataOf(loop));
    if (data.some((name, index) => name !== null && data.indexOf(name) < index)) return true;
    if (growing.length > 1 && growing.every(isNumeric)) return true;
    return growing.some((loop, index) => {
      const given = boundsOf(loop);
      return given && growing.slice(0, index).some((outer) => isTriangle(loop, given, outer));
    });
  }

  function loopAround({ parent }: LoopRegion): LoopRegion | null {
    return parent === null ? null : innermostLoop(callable, parent);
  }

  function boundsOf(loop: LoopRegion): Expression | null {
    return loop.iterable ?? boundOf({ resolver, callable, at: firstOperation(callable, loop) }, loop);
  }

  /** A loop over numbers that are not the length of something: the columns of a picture. */
  function isNumeric(loop: LoopRegion): boolean {
    const given = boundsOf(loop);
    if (!given || (loop.iterable && !countsUpTo(loop, given))) return false;
    return ![...walkExpression(callable, given)].some(
      (inner) =>
        (inner.kind === "member" && /^(?:length|size)$/.test(inner.name)) ||
        (inner.kind === "name" && inner.name === "len"),
    );
  }

  /** Whether an iterable is another one in each round of a loop around it. */
  function dependsOn(value: Expression, outer: LoopRegion): boolean {
    boundIn ??= regionsOfBindings(callable);
    for (const inner of walkExpression(callable, value)) {
      if (inner.kind !== "name" || inner.binding === null) continue;
      for (const region of boundIn.get(inner.binding) ?? [])
        if (isInsideRegion(callable, region, outer.id)) return true;
    }
    return false;
  }

  /** Whether a loop goes as far as the one around it has come, or from there on: `for j in range(i + 1, n)`. */
  function isTriangle(loop: LoopRegion, given: Expression, outer: LoopRegion): boolean {
    return countsUpTo(loop, given) && mentionsCounter(callable, [given, startOf(callable, loop)], outer);
  }

  /** `range(i)` and `j < i` go as far as the loop around them has come; `range(len(rows[i]))` as far as an element is long. */
  function countsUpTo({ iterable }: LoopRegion, value: Expression): boolean {
    const call = callOf(callable, value);
    if (!call) return iterable === null && (value.kind === "name" || value.kind === "operator");
    if (call.callee.kind !== "name" || !/^x?range$/.test(call.callee.name)) return false;
    return call.arguments.every(({ value: argument }) => !measuresElement(argument));
  }

  function measuresElement(value: Expression): boolean {
    return [...walkExpression(callable, value)].some((inner) => inner.kind === "subscript");
  }

  /** The loops around a region that count, and whether two of them make a square of its rounds; one for each innermost loop. */
  function nestAround(region: RegionId): Nest {
    const innermost = innermostLoop(callable, region);
    if (!innermost) return noLoops;
    const cached = nests.get(innermost.id);
    if (cached) return cached;
    let nest = noLoops;
    if (!factsOf(innermost.id).yields) {
      const loops = [...nestAround(innermost.parent ?? 0).loops, innermost];
      nest = { loops, isSquare: loops.length > 1 && isSquare(loops) };
    }
    nests.set(innermost.id, nest);
    return nest;
  }

  function compute(region: RegionId): Repetition {
    const { loops, isSquare } = nestAround(region);
    if (loops.length === 0) return once;
    let size = one;
    let isSure = true;
    let probability = 1;
    let inner = Number.NEGATIVE_INFINITY;
    let isLooped = false;
    for (let id: RegionId | null = region; id !== null; ) {
      const around: Region | undefined = callable.regions[id];
      if (!around) break;
      id = around.parent;
      if (around.kind === "branch") {
        probability /= 2;
        if (isLooped) isSure = false;
      } else if (around.kind === "handler") {
        probability = 0;
      } else if (around.kind === "loop") {
        const { yields, isLeft, skipsFrom } = factsOf(around.id);
        if (yields) break;
        isLooped = true;
        const { rounds, isOpen } = lengthOfLoop(around);
        const mayEndEarly = isOpen || isLeft || inner > skipsFrom;
        size = times(size, scaled(rounds, mayEndEarly ? 0.5 : 1));
        if (mayEndEarly) isSure = false;
      }
      inner = around.start;
    }
    return { size: scaled(size, probability), loops, isSure, isSquare };
  }

  return {
    hasLoops: true,
    of(region) {
      const cached = repetitions.get(region);
      if (cached) return cached;
      const result = compute(region);
      repetitions.set(region, result);
      return result;
    },
    changesInLoops(value, region) {
      // A literal never changes, and a call is seen through.
      if (value.kind === "literal") return false;
      for (let loop = innermostLoop(callable, region); loop; loop = loopAround(loop))
        if (dependsOn(value, loop)) return true;
      return false;
    },
  };
}

/** What a loop goes through, when that is one thing with a name: `rows` of `rows`, `range(len(rows))` and `rows.length`. */
export function dataOf({ trips }: LoopRegion): string | null {
  const [symbol, ...others] = trips.symbols;
  if (symbol === undefined || others.length > 0) return null;
  const name = symbol.replace(/\.(?:length|size)$/, "").replace(/^range\(.*\blen\((.*)\)\)$/, "$1");
  return /^[\w$.]+$/.test(name) ? name : null;
}

/** The value that the variable of a counting loop has at first: `i + 1` of `let j = i + 1`. */
function startOf(callable: Callable, { form, test, id }: LoopRegion): Expression | null {
  const left = form === "count" && test?.kind === "operator" ? test.operands[0] : undefined;
  if (left?.kind !== "name") return null;
  const first = callable.operations.find(({ region }) => region === id)?.id ?? 0;
  const start = callable.operations.findLast(
    (operation) =>
      operation.kind === "bind" &&
      operation.id < first &&
      operation.target.kind === "name" &&
      operation.target.binding === left.binding,
  );
  return start?.kind === "bind" ? start.value : null;
}

/** Whether expressions read the variable that counts or takes the rounds of a loop. */
function mentionsCounter(
  callable: Callable,
  values: readonly (Expression | null)[],
  { form, test, target }: LoopRegion,
): boolean {
  const left = form === "count" && test?.kind === "operator" ? test.operands[0] : undefined;
  const bindings = new Set(left?.kind === "name" ? [left.binding] : []);
  for (const { binding } of target ? boundNames(target) : []) bindings.add(binding);
  return values.some(
    (value) =>
      value !== null &&
      [...walkExpression(callable, value)].some(
        (inner) => inner.kind === "name" && inner.binding !== null && bindings.has(inner.binding),
      ),
  );
}

/** In which regions each variable of a callable gets a value. */
function regionsOfBindings(callable: Callable): ReadonlyMap<BindingId, readonly RegionId[]> {
  const result = new Map<BindingId, RegionId[]>();
  const add = (binding: BindingId | null, region: RegionId) => {
    if (binding === null) return;
    const regions = result.get(binding);
    if (regions) regions.push(region);
    else result.set(binding, [region]);
  };
  for (const operation of callable.operations) {
    if (operation.kind !== "bind") continue;
    const targets = [operation.target];
    for (const target of targets) {
      if (target.kind === "name") add(target.binding, operation.region);
      if (target.kind === "pattern") targets.push(...target.elements.map((element) => element.target));
    }
  }
  return result;
}

function firstOperation({ operations }: Callable, loop: LoopRegion): number {
  return operations.find(({ start, region }) => region === loop.id || start >= loop.start)?.id ?? 0;
}

/** A `while` whose rounds nothing counts. */
function isOpenEnded(resolver: Resolver, callable: Callable, loop: LoopRegion): boolean {
  if (loop.form === "for" || loop.form === "comprehension" || loop.form === "generator") return false;
  if (loop.trips.symbols.length === 0) return false;
  return boundOf({ resolver, callable, at: firstOperation(callable, loop) }, loop) === null;
}

/** What a counting loop goes up to, or down from: `n` of `i < n`. Null when its condition counts nothing. */
function boundOf(place: SizePlace, { form, test, id }: LoopRegion): Expression | null {
  const first = test?.kind === "choice" ? test.options[0] : test;
  if (first?.kind !== "operator") return null;
  const [left, right] = first.operands;
  if (!left || !right) return null;
  const isUpward = /^(?:<=?|!==?)$/.test(first.operator);
  const isDownward = /^>=?$/.test(first.operator);
  if ((!isUpward && !isDownward) || left.kind !== "name") return null;
  if (form !== "count" && !isCountedIn(place, left.binding, id)) return null;
  if (isUpward) return right;
  const { callable } = place;
  const start = callable.operations.findLast(
    (operation) =>
      operation.kind === "bind" &&
      operation.id < (callable.operations.find(({ region }) => region === id)?.id ?? 0) &&
      operation.target.kind === "name" &&
      operation.target.binding === left.binding,
  );
  return start?.kind === "bind" ? start.value : null;
}

/** Whether a loop moves a variable by a fixed step in its own rounds: `i += 1`, but not `i *= 2`. */
function isCountedIn({ resolver, callable }: SizePlace, binding: BindingId | null, loop: RegionId): boolean {
  return callable.operations.some(
    (operation) =>
      operation.kind === "bind" &&
      operation.form === "augmented" &&
      operation.region === loop &&
      (operation.operator === "+" || operation.operator === "-") &&
      operation.target.kind === "name" &&
      operation.target.binding === binding &&
      operation.value !== null &&
      constantNumber(resolver, operation.value, { callable: callable.id, at: operation.id }) !== null,
  );
}

/** Constants, classes and `arguments` hold few elements. */
function isHandful({ resolver, callable, at }: SizePlace, value: Expression): boolean {
  if (value.kind === "member" && isConstantName(value.name)) return true;
  if (value.kind !== "name") return false;
  if (value.binding === null) return value.name === "arguments" || isConstantName(value.name);
  const { name, kind, owner } = resolver.module.bindings[value.binding] ?? {};
  const parameter = callable.parameters.find(({ binding }) => binding === value.binding);
  if (parameter && (parameter.form === "rest" || parameter.form === "keyword-rest")) return true;
  if (name !== undefined && isConstantName(name)) return true;
  if (owner === 0 && kind === "import") return true;
  return resolver.meaningOf(value, { callable: callable.id, at })?.kind === "class";
}
