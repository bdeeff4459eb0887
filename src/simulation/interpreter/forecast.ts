import type { Spot } from "../machine/effects.ts";
import type { Term, VariableId } from "../program.ts";
import { type Context, charge } from "./context.ts";
import { evaluate } from "./evaluate.ts";
import type { Frame } from "./frame.ts";
import { continued } from "./lookAhead.ts";
import { unknown, type Value } from "./values.ts";

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
  /** The last values of each number, the newest last. */
  readonly histories: ReadonlyMap<VariableId, readonly number[]>;
  /** What a round has cost so far, in nanoseconds; `others` is what others have computed on the thread meanwhile. */
  costOfRound(others: number): number;
  /** Charges for the rounds and moves the variables to where they will be. */
  skip(rounds: number, costOfRound: number, spot: Spot): void;
  /** Moves the variables to where they will be after so many rounds. */
  moveOn(rounds: number): void;
}

/** So many values of each number tell how it goes on. */
const longestHistory = 6;

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
  const histories = new Map<VariableId, number[]>();
  let gap: number | null = null;
  let shrink: number | null = null;

  function look(): void {
    for (const [variable, value] of frame.scope.values) {
      if (typeof value !== "number") histories.delete(variable);
      else if (!histories.has(variable)) histories.set(variable, [value]);
      else {
        const history = histories.get(variable) as number[];
        history.push(value);
        if (history.length > longestHistory) history.shift();
      }
    }
  }

  function moveOn(rest: number): void {
    const { values } = frame.scope;
    for (const [variable, value] of values) {
      if (typeof value !== "number") continue;
      const history = histories.get(variable);
      const next = history?.at(-1) === value ? continued(history, rest) : null;
      values.set(variable, next ?? unknown);
    }
  }

  return {
    sample: mayLeave ? leavingSample : ordinarySample,
    worthwhile: 100,
    isSteady: () => run.observed === observedBefore,
    observe(test) {
      rounds++;
      // Only the last rounds of the sample matter.
      if (rounds < ordinarySample - longestHistory) return null;
      look();
      const now = gapOf(test, frame, context);
      const change = now !== null && gap !== null ? gap - now : null;
      const isLinear =
        change !== null && shrink !== null && Math.abs(change - shrink) <= Math.abs(shrink) * 0.25 + 1e-9;
      gap = now;
      shrink = change;
      return now !== null && change !== null && isLinear && change > 0 ? Math.ceil(now / change) : null;
    },
    histories,
    costOfRound: (others) => (thread.charged - chargedBefore - others) / Math.max(1, rounds),
    skip(rest, costOfRound, spot) {
      charge(context, costOfRound * rest, spot);
      moveOn(rest);
    },
    moveOn,
  };
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
