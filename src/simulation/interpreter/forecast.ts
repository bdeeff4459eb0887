import type { Spot } from "../machine/effects.ts";
import type { Term, VariableId } from "../program.ts";
import { type Context, charge } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import type { Frame } from "./frame.ts";
import { type Scope, unknown, type Value } from "./values.ts";

/**
 * Counts the rounds of a loop that only computes instead of running them all: when rounds cost the same and numbers
 * change by the same step, the rest is a multiplication.
 */
export interface Forecast {
  /** Rounds to run before anything is foretold. */
  readonly sample: number;
  /** Fewer rounds than this are simply run. */
  readonly worthwhile: number;
  /** Whether nothing that others notice happened since the loop began. */
  isSteady(): boolean;
  /**
   * Looks at the variables after a round. Gives how many rounds are left until the test fails; null when that cannot
   * be told.
   */
  observe(test: Term | null): number | null;
  /** Charges for the rounds and moves the variables to where they will be. */
  skip(rounds: number, spot: Spot): void;
  /** What so many rounds cost, in nanoseconds; `others` is what others have computed on the thread meanwhile. */
  costOf(rounds: number, others: number): number;
  /** Moves the variables to where they will be after so many rounds. */
  moveOn(rounds: number): void;
}

const ordinarySample = 64;
/** A loop that may leave in the middle is run for longer before it is believed to go on. */
const leavingSample = 2_000;

/** Watches a loop from its first round on; `mayLeave` when it may end in the middle of one. */
export function createForecast(frame: Frame, context: Context, mayLeave: boolean): Forecast {
  const { run } = context;
  const observedBefore = run.observed;
  const { thread } = context;
  const chargedBefore = thread.charged;
  let rounds = 0;
  let last: Numbers = numbersOf(frame.scope);
  let steps: Map<VariableId, number> | null = null;
  let gap: number | null = null;
  let shrink: number | null = null;

  function look(): void {
    const now = numbersOf(frame.scope);
    const next = new Map<VariableId, number>();
    for (const [variable, { value }] of now) {
      const before = last.get(variable)?.value;
      next.set(variable, before === undefined ? Number.NaN : value - before);
    }
    steps = next;
    last = now;
  }

  function costOf(rest: number, others: number): number {
    return ((thread.charged - chargedBefore - others) / Math.max(1, rounds)) * rest;
  }

  return {
    sample: mayLeave ? leavingSample : ordinarySample,
    worthwhile: 100,
    isSteady: () => run.observed === observedBefore,
    observe(test) {
      rounds++;
      // Only the last rounds of the sample matter.
      if (rounds < ordinarySample - 3) return null;
      look();
      const now = gapOf(test, frame, context);
      const change = now !== null && gap !== null ? gap - now : null;
      const isLinear =
        change !== null && shrink !== null && Math.abs(change - shrink) <= Math.abs(shrink) * 0.25 + 1e-9;
      gap = now;
      shrink = change;
      return now !== null && change !== null && isLinear && change > 0 ? Math.ceil(now / change) : null;
    },
    skip(rest, spot) {
      charge(context, costOf(rest, 0), spot);
      moveOn(last, steps, rest, frame.scope);
    },
    costOf,
    moveOn: (rest) => moveOn(last, steps, rest, frame.scope),
  };
}

type Numbers = Map<VariableId, { readonly value: number; readonly scope: Scope }>;

/** The numbers among the variables of a call. */
function numbersOf(scope: Scope): Numbers {
  const numbers: Numbers = new Map();
  for (const [variable, value] of scope.values) if (typeof value === "number") numbers.set(variable, { value, scope });
  return numbers;
}

function moveOn(numbers: Numbers, steps: Map<VariableId, number> | null, rounds: number, { values }: Scope): void {
  for (const [variable, value] of values) {
    if (typeof value !== "number") continue;
    const step = steps?.get(variable);
    const known = numbers.get(variable);
    if (step === 0) continue;
    const isLinear = step !== undefined && Number.isFinite(step) && known?.value === value;
    values.set(variable, isLinear ? value + step * rounds : unknown);
  }
}

/** Looking ahead costs the program nothing. */
function gapOf(test: Term | null, frame: Frame, context: Context): number | null {
  const { thread } = context;
  const { owed, charged } = thread;
  const gap = distance(test, frame, context);
  thread.owed = owed;
  thread.charged = charged;
  return gap;
}

/** How far a comparison is from failing: positive while it holds. Null for any other test. */
function distance(test: Term | null, frame: Frame, context: Context): number | null {
  if (test?.kind !== "operator") {
    const value = test && evaluate(test, frame, context);
    return typeof value === "number" ? Math.abs(value) : null;
  }
  const [left, right] = test.operands.map((operand): Value => evaluate(operand, frame, context));
  if (typeof left !== "number" || typeof right !== "number") return null;
  switch (test.operator) {
    case "<":
      return right - left;
    case "<=":
      return right - left + 1e-9;
    case ">":
      return left - right;
    case ">=":
      return left - right + 1e-9;
    case "!=":
    case "!==":
      return Math.abs(left - right);
    default:
      return null;
  }
}
