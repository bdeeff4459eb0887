import { type LoopBody, loopBodyOf, statementHolding } from "../../fixes/loopBody.ts";
import { boundNames } from "../../model/boundNames.ts";
import type {
  AwaitOperation,
  Callable,
  CallOperation,
  JumpOperation,
  LoopRegion,
  Statement,
} from "../../model/callable.ts";
import type { BindingId } from "../../model/expression.ts";
import { lineIndentation, lineStartAt, lineTerminatorOf } from "../../model/lines.ts";
import type { Module } from "../../model/module.ts";
import { contains, type Span } from "../../model/span.ts";
import { placeOf } from "../../project/dataflow/places.ts";
import type { RoundWrite } from "../../project/dataflow/roundWrites.ts";
import type { SerialAwaits } from "../../project/dataflow/serialAwaits.ts";
import { isStatementCall, namesRead } from "../../project/expressions.ts";
import { enclosingRegions, isInsideRegion } from "../../project/regions.ts";

/** How the rounds of a loop can be taken apart so that they wait together and everything else keeps its order. */
export type Shape =
  /** The round is one awaited expression and nothing else. */
  | { readonly kind: "call"; readonly awaited: Span }
  /** The whole round becomes a function. */
  | { readonly kind: "whole" }
  /**
   * What comes before the end of the last wait becomes a function; what comes after stays in a loop, in order.
   * `awaited` is the await whose value the second part uses; null when the cut is behind the statement.
   */
  | { readonly kind: "split"; readonly waiting: Statement; readonly awaited: AwaitOperation | null }
  /** The whole round becomes a function that gives what it collects; `pushes` are the calls that collect. */
  | { readonly kind: "collect"; readonly pushes: readonly CallOperation[]; readonly endsRound: boolean };

/** A loop statement that can be rewritten, with the shape of its rounds. */
export interface ShapedLoop {
  readonly body: LoopBody;
  readonly shape: Shape;
  /** The `continue`s of the loop, in order. */
  readonly skips: readonly JumpOperation[];
}

/** How the rounds of a loop can be taken apart; null when they cannot. */
export function shapeOf(text: string, callable: Callable, found: SerialAwaits): ShapedLoop | null {
  const body = loopBodyOf(callable, found.loop, text) ?? onOneLine(callable, found.loop, text);
  const last = body && [...body.statements].reverse().find((one) => holdsAwait(callable, one));
  if (!body || !last) return null;
  const skips = callable.operations.filter(
    (one): one is JumpOperation => one.kind === "jump" && one.form === "continue" && one.loop === found.loop.id,
  );
  const shape = chooseShape(text, callable, found, body, last);
  return shape && { body, shape, skips };
}

/** `for (const x of xs) await f(x);` on a line of its own. */
function onOneLine(callable: Callable, loop: LoopRegion, text: string): LoopBody | null {
  const statement = callable.statements[loop.statement ?? -1];
  const [only, ...others] = callable.statements.filter(({ region }) => region === loop.id);
  if (!statement || !only || others.length > 0) return null;
  if (text.slice(lineStartAt(text, statement.start), statement.start).trim() !== "") return null;
  if (/[\r\n]/.test(text.slice(statement.start, only.start)) || only.kind === "branch" || only.kind === "try")
    return null;
  const indentation = lineIndentation(text, statement.start);
  const unit = indentation.startsWith("\t") ? "\t" : /^(?: {4})+$/.test(indentation) ? "    " : "  ";
  return {
    loop,
    statement,
    statements: [only],
    indentation,
    bodyIndentation: indentation + unit,
    lineTerminator: lineTerminatorOf(text),
  };
}

function chooseShape(
  text: string,
  callable: Callable,
  found: SerialAwaits,
  body: LoopBody,
  last: Statement,
): Shape | null {
  const { writes, sideEffects, suspension } = found;
  const [only, ...others] = body.statements;
  const single = singleAwait(callable, last);
  if (others.length === 0 && single && isBare(text, only, single)) return { kind: "call", awaited: single };
  const late = writes.filter((write) => write.operation.id > suspension.first && !isPlainCount(write));
  const isQuiet = sideEffects === "none" || sideEffects === "unseen";
  if (late.length === 0 && isQuiet) return { kind: "whole" };
  // Nothing of the round is left for a second part.
  const endsWithWait = single && last === body.statements.at(-1) && isBare(text, last, single);
  if (late.length === 0 && endsWithWait) return { kind: "whole" };
  const collected = isQuiet ? collectShape(callable, found, body, late) : null;
  if (collected?.kind === "collect" && collected.endsRound && others.length > 0) return collected;
  if (single && late.every(({ operation }) => operation.start >= last.start)) {
    // Nobody needs what a bare await gives.
    return { kind: "split", waiting: last, awaited: isBare(text, last, single) ? null : single };
  }
  if (late.every(({ operation }) => operation.start >= last.end) && body.statements.at(-1) !== last)
    return { kind: "split", waiting: last, awaited: null };
  if (late.length === 0) return { kind: "whole" };
  return collected;
}

/** `done += 1`: whichever round counts first, the count is the same. */
function isPlainCount({ form, operation }: RoundWrite): boolean {
  return form === "count" && operation.kind === "bind" && operation.value?.kind === "literal";
}

function holdsAwait(callable: Callable, statement: Statement): boolean {
  return callable.operations.some((one) => one.kind === "await" && contains(statement, one));
}

/** The await of a plain statement that has exactly one. */
function singleAwait(callable: Callable, statement: Statement): AwaitOperation | null {
  if (statement.kind !== "expression" && statement.kind !== "bind") return null;
  const inside = callable.operations.filter(
    (one): one is AwaitOperation => one.kind === "await" && contains(statement, one),
  );
  const [only, ...others] = inside;
  // An await in an arm of `a ? b : c` or behind `&&` may not run at all.
  return only && others.length === 0 && only.form === "await" && only.region === statement.region ? only : null;
}

function isBare(text: string, statement: Statement, awaited: AwaitOperation): boolean {
  return statement.start === awaited.start && /^;?$/.test(text.slice(awaited.end, statement.end).trim());
}

/** All rounds add to one list that has a name: each can give its part back. */
function collectShape(
  callable: Callable,
  found: SerialAwaits,
  body: LoopBody,
  late: readonly RoundWrite[],
): Shape | null {
  const pushes = late.flatMap(({ operation }) => (operation.kind === "call" ? [operation] : []));
  const places = new Set(
    pushes.map(({ callee }) =>
      callee.kind === "member" && /^(?:push|append)$/.test(callee.name) ? placeOf(callee.object) : null,
    ),
  );
  if (pushes.length !== found.writes.length || places.size !== 1 || places.has(null)) return null;
  const [push, ...others] = pushes;
  if (!push || !pushes.every((one) => isOnePush(callable, one))) return null;
  return { kind: "collect", pushes, endsRound: others.length === 0 && endsRound(callable, body, push) };
}

function isOnePush(callable: Callable, push: CallOperation): boolean {
  const [argument, ...others] = push.arguments;
  if (!argument || argument.spread || argument.name !== null || others.length > 0) return false;
  const statement = callable.statements[push.statement ?? -1];
  return statement?.kind === "expression" && isStatementCall(callable, push);
}

/** Whether the push is the last thing that every round does. */
function endsRound(callable: Callable, body: LoopBody, push: CallOperation): boolean {
  const statement = statementHolding(body, push);
  if (statement !== body.statements.at(-1)) return false;
  for (const region of enclosingRegions(callable, push.region)) {
    if (region.id === body.loop.id) break;
    if (region.kind !== "with") return false;
  }
  const isLast = callable.statements.every(
    ({ start }) => start <= (push.start ?? 0) || !contains(body.loop, { start, end: start }),
  );
  const skipsRound = callable.operations.some((one) => one.kind === "jump" && one.loop === body.loop.id);
  return isLast && !skipsRound;
}

/** The names that the loop sets before `cut` and that are read from there on, in functions made there, too. */
export function namesNeeded(
  module: Module,
  callable: Callable,
  loop: number,
  cut: number,
  end: number,
  staying: Span,
): string[] {
  const read = new Set<BindingId>();
  for (const owner of module.callables) {
    if (owner.id !== callable.id && !(owner.start >= cut && owner.end <= end)) continue;
    for (const operation of owner.operations) {
      if (operation.start < cut || operation.end > end) continue;
      for (const name of namesRead(owner, operation))
        if (name.binding !== null && !contains(staying, name)) read.add(name.binding);
    }
  }
  const names = new Map<BindingId, string>();
  for (const operation of callable.operations) {
    if (operation.kind !== "bind" || operation.start >= cut || !isInsideRegion(callable, operation.region, loop))
      continue;
    for (const { name, binding } of boundNames(operation.target))
      if (binding !== null && read.has(binding)) names.set(binding, name);
  }
  return [...names.values()];
}
