import type { Running } from "../machine/effects.ts";
import { spotOf } from "../machine/effects.ts";
import type { LoopStep } from "../program.ts";
import { assumedRounds } from "./assumptions.ts";
import { type Context, charge, isCode, pay, type Run } from "./context.ts";
import { passEstimated } from "./estimates.ts";
import { evaluate } from "./evaluate.ts";
import { type Completion, countStep, nativeCall, runSteps, startSteps } from "./execute.ts";
import { createForecast, type Forecast } from "./forecast.ts";
import type { Frame } from "./frame.ts";
import { iterate } from "./iteration.ts";
import { type Ahead, averageAhead, worthLooking } from "./lookAhead.ts";
import { type Courtesy, isPolite, passPolitely, periodOf, watch } from "./politeLoops.ts";
import { isComputing, isQuiet, isSpinning, leavesByItself } from "./quietness.ts";
import { roundScope } from "./scopes.ts";
import { assign } from "./targets.ts";
import { turnedLength, turnedRounds } from "./taskCount.ts";
import { isObject, list, truth, unknown } from "./values.ts";

/** Runs a loop. Rounds that only compute are counted after a sample of them. */
export function runLoop(loop: LoopStep, frame: Frame, context: Context): Running<Completion | null> {
  const isNested = loop.form === "comprehension" || loop.form === "generator";
  if (isNested) startCollection(loop, frame);
  const rounds = turnedRounds(loop, context);
  if (rounds !== null) return handOut(loop, rounds, frame, context);
  if (loop.fresh.length > 0) return runInScope(loop, frame, context);
  return loop.iterable ? runFor(loop, frame, context) : runWhile(loop, frame, context);
}

/** Whatever ends the loop, what follows it has the variables around it. */
function* runInScope(loop: LoopStep, frame: Frame, context: Context): Running<Completion | null> {
  const outer = frame.scope;
  try {
    return loop.iterable ? yield* runFor(loop, frame, context) : yield* runWhile(loop, frame, context);
  } finally {
    frame.scope = outer;
  }
}

/** Runs a loop for as many rounds as there shall be tasks. */
function* handOut(loop: LoopStep, rounds: number, frame: Frame, context: Context): Running<Completion | null> {
  const outer = frame.scope;
  context.run.isHandingOut = true;
  try {
    return yield* loop.iterable ? runFor(loop, frame, context, rounds) : runWhile(loop, frame, context, rounds);
  } finally {
    context.run.isHandingOut = false;
    frame.scope = outer;
  }
}

/** A comprehension begins with nothing each time it is evaluated. */
function startCollection({ loop, steps }: LoopStep, frame: Frame): void {
  const isDict = gathersKeys(steps, loop);
  if (isDict === null) return;
  frame.collected ??= new Map();
  frame.collected.set(loop, isDict ? { kind: "dict", entries: new Map() } : list([]));
}

/** Whether what a comprehension gathers has keys; null when the steps gather for another loop. */
function gathersKeys(steps: LoopStep["steps"], loop: number): boolean | null {
  for (const step of steps) {
    if (step.kind === "collect" && step.loop === loop) return step.key !== null;
    if (step.kind !== "loop" && step.kind !== "branch") continue;
    const inner = step.kind === "loop" ? [step.steps] : step.arms.map((arm) => arm.steps);
    for (const each of inner) {
      const found = gathersKeys(each, loop);
      if (found !== null) return found;
    }
  }
  return null;
}

/** `turned`: how many rounds somebody wants; null for as many as the code says. */
function* runFor(
  loop: LoopStep,
  frame: Frame,
  context: Context,
  turned: number | null = null,
): Running<Completion | null> {
  const { run } = context;
  const given = loop.iterable ? evaluate(loop.iterable, frame, context) : unknown;
  const iterable = turned === null ? given : turnedLength(given, turned);
  const spot = spotOf(loop.text, loop.line, frame.file);
  if (isObject(iterable, "unknown") && loop.estimate) {
    const isFriendly = isPolite(loop.steps, run);
    if (isFriendly || isComputing(loop.steps, run)) {
      return yield* passEstimated({ ...loop, estimate: loop.estimate }, isFriendly, frame, context);
    }
  }
  const items = iterate(iterable, context, nativeCall(context, spot), () => {
    const { tasks } = run.machine.settings;
    return loop.trips !== null && tasks === null
      ? loop.trips
      : assumedRounds(run.assumptions, run.machine.settings, { line: loop.line, text: loop.text });
  });
  const outer = frame.scope;
  const courtesy = courtesyOf(loop, run);
  const forecast =
    courtesy || isQuiet(loop.steps, run) ? createForecast(frame, context, leavesByItself(loop.steps)) : null;
  for (let round = 0; ; round++) {
    const step = items.next();
    const next = isCode(step) ? yield* step : step;
    if (next === null) return null;
    if (loop.fresh.length > 0) frame.scope = roundScope(outer, outer, loop.fresh);
    if (loop.target) assign(loop.target, next.value, frame, context);
    if (!startRound(loop, frame, context)) return { kind: "return", value: unknown };
    const running = courtesy
      ? watch(runSteps(loop.steps, frame, context), courtesy, context)
      : startSteps(loop.steps, frame, context);
    const completion = isCode(running) ? yield* running : running;
    if (context.thread.owed > longestUnpaid) yield* pay(context);
    if (completion) {
      if (completion.kind === "return" || !belongsTo(completion, loop)) return completion;
      if (completion.kind === "break") return null;
    }
    if (!forecast) continue;
    forecast.observe(null);
    const rest = items.remaining();
    if (rest === null || round < forecast.sample || rest < forecast.worthwhile) continue;
    if (courtesy ? courtesy.yields < 2 && courtesy.period === null : !forecast.isSteady()) continue;
    const costOfRound = costAhead(loop, forecast, courtesy, { rest, item: items.ahead }, frame, context);
    items.skip();
    if (courtesy) yield* passPolitely(rest, { courtesy, done: round + 1, forecast, costOfRound }, spot, context);
    else forecast.skip(rest, costOfRound, spot);
    return null;
  }
}

function* runWhile(
  loop: LoopStep,
  frame: Frame,
  context: Context,
  turned: number | null = null,
): Running<Completion | null> {
  const rounds = loop.form === "count" ? turned : null;
  const { run } = context;
  const { isPython } = run;
  const spot = spotOf(loop.text, loop.line, frame.file);
  const outer = frame.scope;
  const isForced = loop.test === null || (loop.test.kind === "constant" && truth(loop.test.value, isPython) === true);
  const courtesy = isQuiet(loop.setup, run) ? courtesyOf(loop, run) : null;
  const forecast =
    courtesy || isQuiet([...loop.setup, ...loop.steps], run)
      ? createForecast(frame, context, leavesByItself(loop.steps))
      : null;
  let limit: number | null = isForced ? forcedLimit(loop, context) : null;
  for (let round = 0; ; round++) {
    if (loop.fresh.length > 0) frame.scope = roundScope(outer, frame.scope, loop.fresh);
    if (loop.form !== "do" || round > 0) {
      const completion = loop.setup.length > 0 ? yield* runSteps(loop.setup, frame, context) : null;
      if (completion) return completion;
      const test = loop.test ? evaluate(loop.test, frame, context) : true;
      const holds = truth(test, isPython);
      if (rounds === null ? holds === false : round >= rounds) break;
      if (holds === null && (loop.isIdle || isSpinning(loop, run))) {
        yield* spin(loop, frame, context);
        break;
      }
      if (holds === null) limit ??= assumedRounds(run.assumptions, run.machine.settings, loop);
    }
    if (limit !== null && round >= limit) break;
    if (!startRound(loop, frame, context)) return { kind: "return", value: unknown };
    const running = courtesy
      ? watch(runSteps(loop.steps, frame, context), courtesy, context)
      : startSteps(loop.steps, frame, context);
    const completion = isCode(running) ? yield* running : running;
    if (loop.isRestful && (loop.form !== "do" || round > 0))
      yield* run.natives.rest(restTime, nativeCall(context, frame.spot));
    if (context.thread.owed > longestUnpaid) yield* pay(context);
    if (completion) {
      if (completion.kind === "return" || !belongsTo(completion, loop)) return completion;
      if (completion.kind === "break") break;
    }
    const updated = loop.update.length > 0 ? yield* runSteps(loop.update, frame, context) : null;
    if (updated) return updated;
    if (!forecast) continue;
    const rest = forecast.observe(loop.test);
    if (rest === null || round < forecast.sample || rest < forecast.worthwhile) continue;
    if (courtesy ? courtesy.yields < 2 && courtesy.period === null : !forecast.isSteady()) continue;
    const costOfRound = costAhead(loop, forecast, courtesy, { rest, item: () => undefined }, frame, context);
    if (courtesy) yield* passPolitely(rest, { courtesy, done: round + 1, forecast, costOfRound }, spot, context);
    else forecast.skip(rest, costOfRound, spot);
    break;
  }
  copyBack(loop, frame, outer);
  return null;
}

/**
 * What each of the rounds that are left costs, in nanoseconds: as those so far, plus what more it costs to work with numbers
 * as large as they will be.
 */
function costAhead(
  loop: LoopStep,
  forecast: Forecast,
  courtesy: Courtesy | null,
  { rest, item }: Pick<Ahead, "rest" | "item">,
  frame: Frame,
  context: Context,
): number {
  const usual = forecast.costOfRound(courtesy?.others ?? 0);
  if (courtesy || rest < worthLooking || !context.run.isPython) return usual;
  const now = averageAhead(loop, frame, context, { histories: forecast.histories, rest: 0, item });
  const then = averageAhead(loop, frame, context, { histories: forecast.histories, rest, item });
  return now === null || then === null ? usual : usual + Math.max(0, then - now);
}

/** Null for a loop that does not just compute and give way. */
function courtesyOf({ steps }: LoopStep, run: Run): Courtesy | null {
  return isPolite(steps, run) ? { yields: 0, period: periodOf(steps), others: 0 } : null;
}

/** Waits in a loop that only asks again and again, for as long as such waits are taken to last. */
function* spin(loop: LoopStep, frame: Frame, context: Context): Running {
  const duration = context.run.assumptions.assume({
    id: `spin:${loop.line}`,
    label: { en: `Time until \`${loop.text}\` ends`, "zh-cn": `直到 \`${loop.text}\` 结束的时间` },
    value: 1_000_000,
    unit: "microseconds",
    line: loop.line,
  });
  const spot = spotOf(loop.text, loop.line, frame.file);
  if (loop.isRestful) {
    yield* context.run.natives.rest(duration, nativeCall(context, spot));
    return;
  }
  charge(context, duration * 1000, spot);
  yield* pay(context);
}

/** How often a loop looks that waits in between, in microseconds: whatever it waits for comes with as little delay. */
const restTime = 500;

/** The variables of the last round stay visible to the loop's own code that follows. */
function copyBack({ fresh }: LoopStep, frame: Frame, outer: Frame["scope"]): void {
  for (const variable of fresh) outer.values.set(variable, frame.scope.values.get(variable));
}

/** Charges for a round; false when a limit is reached and none is to be run. */
function startRound(loop: LoopStep, frame: Frame, context: Context): boolean {
  if (!countStep(context)) return false;
  const { costs } = context.run.machine;
  const pythonCost = loop.iterable ? costs.pythonRound : costs.pythonWhile;
  charge(context, context.run.isPython ? pythonCost : costs.ecmascriptRound, spotOf(loop.text, loop.line, frame.file));
  return true;
}

/**
 * Others may change what an endless loop looks at, so time must pass for them. In nanoseconds: a switch interval of the
 * GIL.
 */
const longestUnpaid = 5_000_000;

function belongsTo(completion: Completion, { loop }: LoopStep): boolean {
  return completion.kind !== "return" && (completion.loop === null || completion.loop === loop);
}

/**
 * How many rounds of `while True` are shown: none are counted where something inside ends it, or where the loop ends
 * with the program; a main loop that goes on for ever is shown for as many rounds as any loop of unknown length.
 */
function forcedLimit(loop: LoopStep, context: Context): number | null {
  // One that does nothing at all is what it looks like.
  if (leavesByItself(loop.steps) || loop.steps.length === 0) return null;
  const isAttendant = context.thread.isDaemon || context.task?.isBackground;
  return isAttendant ? null : assumedRounds(context.run.assumptions, context.run.machine.settings, loop);
}
