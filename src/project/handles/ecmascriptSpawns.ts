import { ecmascriptOffloads, type OffloadRow } from "../../knowledge/ecmascript/offload.ts";
import { handleTypeOf } from "../../knowledge/libraryTypes.ts";
import type { SpawnKind } from "../../knowledge/spawnKind.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { calledSymbol, hasSpread, meaningAt } from "../contexts/calls.ts";
import { innermostLoop } from "../regions.ts";
import type { Resolver } from "../resolver.ts";
import { nothingPassed } from "./passedArguments.ts";
import type { PassedArguments, Spawn } from "./spawn.ts";

const rows = new Map(
  ecmascriptOffloads.flatMap((row): [string, OffloadRow][] =>
    row.name.startsWith("*") || row.passes === "methods" || row.runsOn === "here" || row.runsOn === "elsewhere"
      ? []
      : [[row.name, row]],
  ),
);

/** What a call of JavaScript hands over: a callback to a timer or to the event loop, a file to a worker, a command. */
export function ecmascriptSpawn(resolver: Resolver, callable: Callable, call: CallOperation): Spawn | null {
  const name = calledSymbol(resolver, callable, call);
  if (name === null) return null;
  const row = rows.get(name.replace(/^(?:window|globalThis|self|global)\./, ""));
  if (row) return rowSpawn(resolver, callable, call, row);
  const made = resolver.resultOf(callable, call);
  if (made?.kind !== "instance") return null;
  const kind = handleTypeOf(resolver.table, made.type)?.kind;
  return kind === "child-process" || kind === "worker" ? spawn(callable, call, name, kind, "worker") : null;
}

function rowSpawn(resolver: Resolver, callable: Callable, call: CallOperation, row: OffloadRow): Spawn {
  const runsOn = row.runsOn === "worker" ? "worker" : "event-loop";
  const target = targetOf(call, row);
  return {
    ...spawn(callable, call, row.name, kindOf(row), runsOn),
    target,
    runs: target && row.passes === "function" ? meaningAt(resolver, callable, call, target) : null,
    passed: passedOf(call, row),
  };
}

function spawn(callable: Callable, call: CallOperation, name: string, kind: SpawnKind, runsOn: Spawn["runsOn"]): Spawn {
  const repetition = innermostLoop(callable, call.region) ? "loop" : "once";
  return {
    kind,
    runsOn,
    callable,
    call,
    name,
    target: kind === "child-process" || kind === "worker" ? (call.arguments[0]?.value ?? null) : null,
    runs: null,
    passed: nothingPassed,
    repetition,
    isDaemon: null,
    row: null,
  };
}

function kindOf({ name, runsOn }: OffloadRow): SpawnKind {
  if (runsOn === "worker") return /^child_process\.|^cluster\./.test(name) ? "child-process" : "worker";
  return /\b(?:setTimeout|setInterval|debounce|throttle|delay)$/.test(name) ? "timer" : "callback";
}

function targetOf(call: CallOperation, { argument, property }: OffloadRow): Expression | null {
  const given = argument === null ? undefined : call.arguments[argument];
  if (!given || call.arguments.slice(0, (argument ?? 0) + 1).some(({ spread }) => spread)) return null;
  if (property === undefined) return given.value;
  if (given.value.kind !== "collection") return null;
  const entry = given.value.elements.find(({ key }) => key?.kind === "literal" && key.value === property);
  return entry?.value ?? null;
}

/** What follows the delay of a timer, and the callback of everything else, goes to the callback. */
function passedOf(call: CallOperation, { name, passes, argument }: OffloadRow): PassedArguments {
  const takesMore = /\b(?:setTimeout|setInterval|setImmediate|nextTick)$/.test(name);
  if (passes !== "function" || !takesMore) return nothingPassed;
  const from = (argument ?? 0) + (/set(?:Timeout|Interval)$/.test(name) ? 2 : 1);
  const positional = call.arguments.slice(from).map(({ value }) => value);
  return { form: "rest", positional, keywords: [], isComplete: !hasSpread(call), container: null };
}
