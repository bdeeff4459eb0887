import type { Duration } from "../../knowledge/awaitedDurations.ts";
import { durationOf } from "../../knowledge/durations.ts";
import type { Language } from "../../model/module.ts";
import type { Routine, Step, Term } from "../program.ts";

/** What the tables know of the library calls of a program. */
export function durationsIn(routines: readonly Routine[], language: Language): Record<string, Duration> {
  const names = new Set<string>();
  for (const { steps } of routines) collect(steps, names);
  const found: Record<string, Duration> = {};
  for (const name of [...names].sort()) {
    const duration = durationOf(language, name) ?? (language === "ecmascript" ? pooledDuration(name) : null);
    if (duration) found[name] = duration;
  }
  return found;
}

/** What works on a pool of threads takes as long as its blocking twin: `fs.promises.readFile` as `fs.readFileSync`. */
function pooledDuration(name: string): Duration | null {
  const own = /^util\.promisify\((.+)\)$/.exec(name)?.[1] ?? name;
  const twin = durationOf("ecmascript", `${own.replace(/[/.]promises/, "")}Sync`);
  return twin && { ...twin, isOfTwin: true };
}

function collect(steps: readonly Step[], names: Set<string>): void {
  for (const step of steps) {
    switch (step.kind) {
      case "call":
        if (step.symbol) names.add(step.symbol);
        collectName(step.callee, names);
        for (const { value } of step.arguments) collectName(value, names);
        break;
      case "bind":
        collectName(step.value, names);
        break;
      case "loop":
        for (const inner of [step.setup, step.steps, step.update]) collect(inner, names);
        break;
      case "branch":
        for (const arm of step.arms) collect(arm.steps, names);
        break;
      case "try":
        for (const inner of [step.body, ...step.handlers.map((handler) => handler.steps), step.finally])
          collect(inner, names);
        break;
      case "with":
        for (const { setup } of step.items) collect(setup, names);
        collect(step.steps, names);
        break;
      default:
        break;
    }
  }
}

/** A library function that is called, or handed over to be called: `submit(requests.get, url)`. */
function collectName(term: Term, names: Set<string>): void {
  if (term.kind === "library") names.add(term.name);
  if (term.kind === "member" && term.symbol) names.add(term.symbol);
  if (term.kind === "member" && term.object.kind === "library") names.add(`${term.object.name}.${term.name}`);
}
