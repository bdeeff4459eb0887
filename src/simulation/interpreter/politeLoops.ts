import type { Effect, Running, Spot } from "../machine/effects.ts";
import type { CallStep, Step, Term } from "../program.ts";
import { type Context, charge, type NativeCall, type Run } from "./context.ts";
import { nativeCall } from "./execute.ts";
import type { Forecast } from "./forecast.ts";
import { isQuietStep } from "./quietness.ts";
import { insideOf } from "./selection.ts";

/** What a loop that lets others run now and then has done so far. */
export interface Courtesy {
  /** How often it was suspended. */
  yields: number;
  /** Rounds between two pauses, where the text says so: `if (i % 1000 === 0) await …`; null when that is to be seen. */
  readonly period: number | null;
  /** What others computed on the thread meanwhile, in nanoseconds. */
  others: number;
}

/** At most so many pieces are shown of a long computation that lets others run in between. */
const mostPieces = 200;

/** The shortest piece that is shown, in nanoseconds: a switch interval. */
const shortestPiece = 5_000_000;

/** Whether steps only compute, but for giving way to others: `await asyncio.sleep(0)`, `gevent.sleep(0)`, `scheduler.yield()`. */
export function isPolite(steps: readonly Step[], run: Run): boolean {
  const slots = new Set<number>();
  const isFine = (step: Step): boolean => {
    if (step.kind === "call" && givesWay(step, run)) return slots.add(step.slot).size > 0;
    if (step.kind === "await") return step.value.kind === "slot" && slots.has(step.value.slot);
    if (step.kind === "branch") return insideOf(step).every((inner) => inner.every(isFine));
    if (step.kind === "loop")
      return !step.isAsync && [step.setup, step.steps, step.update].every((inner) => inner.every(isFine));
    return isQuietStep(step, run);
  };
  return steps.every(isFine) && slots.size > 0;
}

/** `if (i % 1000 === 0)` around a pause: so many rounds are between two; null when nothing says so. */
export function periodOf(steps: readonly Step[]): number | null {
  for (const step of steps) {
    for (const { test } of step.kind === "branch" ? step.arms : []) {
      const [rest, zero] = test?.kind === "operator" && /^={2,3}$/.test(test.operator) ? test.operands : [];
      const period = rest?.kind === "operator" && rest.operator === "%" ? rest.operands[1] : undefined;
      const isEven = zero?.kind === "constant" && zero.value === 0;
      if (isEven && period?.kind === "constant" && typeof period.value === "number") return period.value;
    }
  }
  return null;
}

function givesWay({ symbol, callee, arguments: given }: CallStep, run: Run): boolean {
  const name = symbol ?? nameOf(callee);
  if (name === "Promise" && given[0]?.value.kind === "routine") return waitsForTurn(given[0].value.routine, run);
  if (name === null || !run.natives.givingWay.has(name)) return false;
  const [first] = given;
  return !first || (first.value.kind === "constant" && first.value.value === 0);
}

/** `new Promise((resolve) => setImmediate(resolve))`. */
function waitsForTurn(executor: number, { program }: Run): boolean {
  const [only, ...others] = program.routines[executor]?.steps.filter(({ kind }) => kind !== "return") ?? [];
  if (only?.kind !== "call" || others.length > 0) return false;
  const delay = only.arguments[1]?.value;
  const name = only.symbol ?? nameOf(only.callee);
  return name === "setImmediate" || (name === "setTimeout" && (!delay || (delay.kind === "constant" && !delay.value)));
}

function nameOf(callee: Term): string | null {
  if (callee.kind === "library") return callee.name;
  return callee.kind === "member" && callee.object.kind === "library" ? `${callee.object.name}.${callee.name}` : null;
}

/** Runs a round and notes when it gives way. */
export function* watch<T>(round: Running<T>, courtesy: Courtesy, { thread }: Context): Running<T> {
  let next = round.next();
  for (;;) {
    if (next.done) return next.value;
    const effect: Effect = next.value;
    const before = thread.charged;
    if (effect.kind === "suspend") courtesy.yields++;
    try {
      const given = yield effect;
      courtesy.others += thread.charged - before;
      next = round.next(given);
    } catch (error) {
      next = round.throw(error);
    }
  }
}

/** What is known of a polite loop after some of its rounds. */
interface Polite {
  readonly courtesy: Courtesy;
  readonly done: number;
  readonly forecast: Forecast;
  /** In nanoseconds. */
  readonly costOfRound: number;
}

/** Passes the rounds that are left in pieces, between which others run. */
export function* passPolitely(
  rounds: number,
  { courtesy, done, forecast, costOfRound }: Polite,
  spot: Spot,
  context: Context,
): Running {
  const cost = costOfRound * rounds;
  const share = courtesy.period === null ? courtesy.yields / done : 1 / courtesy.period;
  const yields = Math.max(1, Math.round(share * rounds));
  forecast.moveOn(rounds);
  yield* inPieces(cost, yields, nativeCall(context, spot));
}

/** Computes for so many nanoseconds and lets others run in between, so many times at most. */
export function* inPieces(cost: number, yields: number, call: NativeCall): Running {
  const { context, spot } = call;
  const { machine, natives } = context.run;
  const pieces = Math.min(yields, mostPieces, Math.max(1, Math.ceil(cost / shortestPiece)));
  const switches = Number.isFinite(yields) ? (yields / pieces - 1) * machine.costs.taskSwitch : 0;
  for (let piece = 0; piece < pieces && !machine.isCut; piece++) {
    charge(context, cost / pieces + switches, spot);
    yield* natives.rest(0, call);
  }
}
