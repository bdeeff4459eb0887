import type { AwaitOperation, BindOperation, Callable, Statement, Target } from "../../model/callable.ts";
import { awaitedFunction } from "../awaitedFunction.ts";
import { calledSymbol } from "../contexts/calls.ts";
import type { Resolver } from "../resolver.ts";
import { type AwaitedWork, awaitedWork, lessFree, looksReading, type WorkKind, type WorkPlace } from "./awaitedWork.ts";
import type { FunctionWork } from "./functionWork.ts";
import { type PlaceKey, placesOverlap, placesRead, placesWritten } from "./places.ts";

/** A statement that awaits one operation and does nothing else but keep its value. */
export interface PlainAwait {
  readonly statement: Statement;
  readonly operation: AwaitOperation;
  /** Null when nobody keeps the value. */
  readonly target: Target | null;
}

/** Statements right behind each other that wait one after another, although none needs another one's value. */
export interface AdjacentAwaits {
  readonly awaits: readonly [PlainAwait, PlainAwait, ...PlainAwait[]];
  readonly kind: WorkKind;
}

/** The runs of independent awaits of a callable, in order. A statement is in one run at most. */
export function adjacentAwaits(
  resolver: Resolver,
  functionWork: FunctionWork,
  callable: Callable,
  text: string,
): AdjacentAwaits[] {
  const place: WorkPlace = {
    resolver,
    callable,
    workOf: functionWork,
    isOwn: () => false,
    followsElement: () => false,
  };
  const runs: AdjacentAwaits[] = [];
  for (const region of callable.regions) {
    let run: PlainAwait[] = [];
    let kind: WorkKind = "instant";
    const finish = () => {
      const [first, second, ...others] = run;
      if (first && second && kind !== "instant") runs.push({ awaits: [first, second, ...others], kind });
      run = [];
      kind = "instant";
    };
    for (const statement of callable.statements.filter((one) => one.region === region.id)) {
      const plain = plainAwait(callable, statement);
      const work = plain && awaitedWork(place, plain.operation.value);
      if (!plain || !work?.call || !isFree(resolver, callable, work, plain)) {
        finish();
        continue;
      }
      if (!run.every((earlier) => areIndependent(resolver, callable, text, earlier, plain))) finish();
      run.push(plain);
      kind = lessFree(kind, work.kind);
    }
    finish();
  }
  return runs.sort((left, right) => left.awaits[0].statement.start - right.awaits[0].statement.start);
}

/**
 * Whether an operation only reads. A value that nobody keeps and a name that does not speak of reading tell of a
 * check that must come first, or of an effect.
 */
function isFree(resolver: Resolver, callable: Callable, { kind, call }: AwaitedWork, { target }: PlainAwait): boolean {
  if (kind === "independent") return true;
  if (kind !== "reads" || target === null || call === null) return false;
  const symbol = calledSymbol(resolver, callable, call);
  const offloaded = symbol === null ? null : awaitedFunction(resolver.table, symbol, call);
  return looksReading(offloaded ?? call.callee);
}

/** `const a = await f();` or `await f();`. */
function plainAwait(callable: Callable, statement: Statement): PlainAwait | null {
  if (statement.kind !== "bind" && statement.kind !== "expression") return null;
  const inside = callable.operations.filter((one) => one.start >= statement.start && one.end <= statement.end);
  const [operation, ...others] = inside.filter((one): one is AwaitOperation => one.kind === "await");
  if (!operation || others.length > 0 || operation.form !== "await" || operation.region !== statement.region)
    return null;
  const binds = inside.filter((one): one is BindOperation => one.kind === "bind");
  if (statement.kind === "expression") {
    return binds.length === 0 && operation.start === statement.start ? { statement, operation, target: null } : null;
  }
  const [bind, ...more] = binds;
  const { value } = bind ?? {};
  if (!bind || more.length > 0 || bind.form !== "assign" || bind.annotation) return null;
  const isWhole = value?.kind === "await" && value.start === operation.start && value.end === operation.end;
  if (!isWhole || (bind.target.kind !== "name" && bind.target.kind !== "pattern")) return null;
  return { statement, operation, target: bind.target };
}

/** Neither reads what the other sets, and they are not the same call twice, which would be there for its effect. */
function areIndependent(
  { module }: Resolver,
  callable: Callable,
  text: string,
  earlier: PlainAwait,
  later: PlainAwait,
): boolean {
  const written = earlier.target ? placesWritten(earlier.target) : [];
  const read = later.operation.value ? [...placesRead(module, callable, later.operation.value)] : [];
  if (written.some((write) => read.some((place: PlaceKey) => placesOverlap(write, place)))) return false;
  const again = later.target ? placesWritten(later.target) : [];
  if (again.some((write) => written.includes(write))) return false;
  return textOf(text, earlier) !== textOf(text, later);
}

function textOf(text: string, { operation }: PlainAwait): string {
  return text.slice(operation.start, operation.end);
}
