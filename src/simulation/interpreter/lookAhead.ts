import type { LoopStep, VariableId } from "../program.ts";
import type { Context } from "./context.ts";
import { runSteps } from "./execute.ts";
import type { Frame } from "./frame.ts";
import { assign } from "./targets.ts";
import type { Value } from "./values.ts";

/** How many rounds are run at each place ahead. */
const roundsThere = 4;

/** Where is looked, as parts of the rounds that are left. */
const places = [1 / 8, 3 / 8, 5 / 8, 7 / 8] as const;

/** Fewer rounds than this cost what the first ones did. */
export const worthLooking = 5_000;

/** What rounds far ahead are tried with. */
export interface Ahead {
  /** The last values of each number, the newest last. */
  readonly histories: ReadonlyMap<VariableId, readonly number[]>;
  /** What the loop's own variable will be after so many rounds; undefined when nobody knows. */
  readonly item: (rounds: number) => Value;
  readonly rest: number;
}

/**
 * What a round costs on the average of those that are left, in nanoseconds: numbers grow, and operations on large ones take
 * longer. The rounds are tried with the values that the numbers will have then, and leave no trace. Null when the tries
 * cannot be finished.
 */
export function averageAhead(
  loop: LoopStep,
  frame: Frame,
  context: Context,
  { histories, item, rest }: Ahead,
): number | null {
  const { thread, run } = context;
  const { owed, charged, owedMost, owedSpot } = thread;
  const { steps } = run;
  const values = new Map(frame.scope.values);
  const slots = new Map(frame.slots);
  let total = 0;
  let isDone = true;
  run.isTrial = true;
  for (const place of places) {
    const ahead = Math.floor(rest * place);
    for (const [variable, history] of histories) {
      if (!frame.scope.values.has(variable)) continue;
      frame.scope.values.set(variable, continued(history, ahead) ?? history.at(-1));
    }
    const before = thread.charged;
    for (let round = 0; round < roundsThere && isDone; round++) {
      const next = item(ahead + round);
      if (loop.target && next !== undefined) assign(loop.target, next, frame, context);
      isDone = runSteps(loop.steps, frame, context).next().done === true;
    }
    total += thread.charged - before;
  }
  for (const [variable, value] of values) frame.scope.values.set(variable, value);
  for (const [slot, value] of slots) frame.slots.set(slot, value);
  Object.assign(thread, { owed, charged, owedMost, owedSpot });
  run.steps = steps;
  run.isTrial = false;
  return isDone ? total / (places.length * roundsThere) : null;
}

/** Continues a sequence that is a polynomial of at most the third degree; null for any other. */
export function continued(values: readonly number[], ahead: number): number | null {
  if (values.length < 6) return null;
  const rows: number[][] = [[...values]];
  for (let degree = 0; degree < 4; degree++) {
    const row = rows[degree] as number[];
    rows.push(row.slice(1).map((value, index) => value - (row[index] as number)));
  }
  const [, first, second, third, fourth] = rows.map((row) => row.at(-1) as number);
  const largest = Math.max(...values.map(Math.abs), 1);
  const isPolynomial = (rows[4] as number[]).every((value) => Math.abs(value) <= largest * 1e-9);
  if (!isPolynomial || first === undefined || second === undefined || third === undefined || fourth === undefined) {
    return null;
  }
  const s = ahead;
  return (values.at(-1) as number) + s * first + (s * (s + 1) * second) / 2 + (s * (s + 1) * (s + 2) * third) / 6;
}
