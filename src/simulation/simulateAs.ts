import { createAssumptionLog } from "./interpreter/assumptions.ts";
import type { Run } from "./interpreter/context.ts";
import type { LoopTask } from "./interpreter/loop.ts";
import type { SimulatedLanguage } from "./language.ts";
import { createMachine } from "./machine/createMachine.ts";
import type { Machine } from "./machine/machine.ts";
import type { Program } from "./program.ts";
import { isPythonRuntime, type RuntimeId, type SimulationSettings } from "./settings.ts";
import { describeEnd } from "./stuck.ts";
import type { Timeline } from "./timeline.ts";
import { boundsOf } from "./uncertainty.ts";

/**
 * Runs a program of a language. Never throws for a program: what cannot go on is cut, with a message. Deterministic:
 * ties are broken by the order in which things came to be.
 */
export function simulateAs(
  { isPython, mainThread, main, natives }: SimulatedLanguage,
  program: Program,
  given: SimulationSettings,
): Timeline {
  const settings = { ...given, runtime: fittingRuntime(program, given.runtime) };
  const machine = createMachine(settings);
  const run: Run = {
    program,
    isPython,
    machine,
    assumptions: createAssumptionLog(settings),
    natives,
    moduleScopes: [],
    state: new Map(),
    observed: 0,
    longestHold: null,
    steps: 0,
    isHandingOut: false,
    isTrial: false,
  };
  machine.startThread({
    process: machine.startProcess(null),
    name: mainThread,
    kind: "main",
    parent: null,
    isDaemon: false,
    body: (thread) => main(run, thread),
  });
  runToEnd(machine);
  describeEnd(machine, tasksOf(run), program.routines[program.entry.routine]?.kind !== "module");
  const { lanes, spans, arrows, output } = machine.recorder.finish();
  const makespan = machine.now();
  return {
    version: 1,
    runtime: settings.runtime,
    cores: settings.cores,
    lanes,
    spans,
    arrows,
    output,
    makespan,
    bounds: boundsOf(makespan, lanes, spans),
    ...(run.longestHold === null ? {} : { longestHold: run.longestHold }),
    assumptions: run.assumptions.all(),
    messages: machine.messages,
  };
}

/** A fault of the simulation must not take the editor's panel with it: it is said instead. */
function runToEnd(machine: Machine): void {
  try {
    machine.run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const text = { en: `The simulation failed: ${reason}`, "zh-cn": `模拟失败：${reason}` };
    machine.messages.push({ kind: "error", at: machine.now(), text, lanes: [] });
  }
}

function fittingRuntime({ language, runtime }: Program, wanted: RuntimeId): RuntimeId {
  return isPythonRuntime(wanted) === (language === "python") ? wanted : runtime;
}

function tasksOf({ state }: Run): LoopTask[] {
  return [...state].flatMap(([key, value]) => (key.startsWith("task ") ? [value as LoopTask] : []));
}
