import { concurrencyTable, findRow, handleTypeOf, libraryAncestors } from "../../knowledge/libraryTypes.ts";
import { pythonOffloads } from "../../knowledge/python/offload.ts";
import type { OffloadRow } from "../../knowledge/python/offloads/offloadRow.ts";
import type { SpawnKind } from "../../knowledge/spawnKind.ts";
import { lastPart } from "../../knowledge/words.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { CallableId, ClassId, Expression } from "../../model/expression.ts";
import { addTo } from "../../model/grouping.ts";
import { argumentOf, callsOf, meaningAt } from "../contexts/calls.ts";
import type { Meaning } from "../meaning.ts";
import { innermostLoop } from "../regions.ts";
import type { Resolver } from "../resolver.ts";
import { daemonFlag } from "./daemonFlag.ts";
import { ecmascriptSpawn } from "./ecmascriptSpawns.ts";
import { nothingPassed, passedArguments } from "./passedArguments.ts";
import type { Repetition, Spawn } from "./spawn.ts";

/** Finds what a module hands over to run elsewhere, and keeps what it found. */
export interface SpawnFinder {
  /** What a callable hands over, in order of evaluation. */
  spawnsOf(callable: Callable): readonly Spawn[];
  /** The functions of the module that the module itself hands over, with the places where it does. */
  spawnedCallables(): ReadonlyMap<CallableId, readonly Spawn[]>;
}

/** Finds what a module's callables hand over to run elsewhere, each once; `known` is what was found already. */
export function createSpawnFinder(
  resolver: Resolver,
  known: Map<CallableId, readonly Spawn[]> = new Map(),
): SpawnFinder {
  let targets: Map<CallableId, Spawn[]> | null = null;

  function spawnsOf(callable: Callable): readonly Spawn[] {
    const found = known.get(callable.id);
    if (found) return found;
    const spawn = resolver.module.language === "python" ? pythonSpawn : ecmascriptSpawn;
    const result = callsOf(callable).flatMap((call) => spawn(resolver, callable, call) ?? []);
    known.set(callable.id, result);
    return result;
  }

  return {
    spawnsOf,
    spawnedCallables() {
      if (targets) return targets;
      targets = new Map();
      for (const spawn of resolver.module.callables.flatMap(spawnsOf)) {
        if (spawn.runs?.kind !== "callable" && spawn.runs?.kind !== "coroutine") continue;
        addTo(targets, spawn.runs.callable, spawn);
      }
      return targets;
    },
  };
}

const rows: Readonly<Record<string, OffloadRow>> = Object.fromEntries(pythonOffloads.map((row) => [row.name, row]));

/** The last parts of the names of functions that give a value of a class with a row; `partial` gives what it is given. */
const makers: ReadonlySet<string> = new Set([
  "partial",
  ...Object.entries(concurrencyTable("python").returns).flatMap(([name, type]) =>
    Object.hasOwn(rows, type) ? [lastPart(name.replace(/\(.*$/, ""))] : [],
  ),
]);

function pythonSpawn(resolver: Resolver, callable: Callable, call: CallOperation): Spawn | null {
  const callee = meaningAt(resolver, callable, call, call.callee);
  if (callee?.kind === "class") return subclassSpawn(resolver, callable, call, callee.class);
  if (callee?.kind !== "symbol") return null;
  const own = findRow(resolver.table, rows, callee.name);
  if (own) return rowSpawn(resolver, callable, call, own, callee.name);
  // `get_context("spawn").Process` is known by what it makes. Few calls make anything that starts work.
  if (!makers.has(lastPart(callee.name))) return null;
  const made = resolver.resultOf(callable, call);
  const row = made?.kind === "instance" && Object.hasOwn(rows, made.type) ? rows[made.type] : undefined;
  return made?.kind === "instance" && row ? rowSpawn(resolver, callable, call, row, made.type) : null;
}

function rowSpawn(resolver: Resolver, callable: Callable, call: CallOperation, row: OffloadRow, name: string): Spawn {
  const target = targetOf(call, row);
  const place = placeOf(resolver, callable, call, row, name);
  const isHandle = place.kind === "thread" || place.kind === "process" || row.name === "threading.Timer";
  return {
    ...place,
    callable,
    call,
    name,
    target,
    runs: target && runsMeaning(resolver, callable, call, target, row),
    passed: passedArguments(call, row),
    repetition: repetitionOf(callable, call, row),
    isDaemon: isHandle ? daemonFlag(resolver, callable, call) : null,
    row,
  };
}

/** The argument that is handed over; null when it is not given, or when a spread hides which one it is. */
function targetOf(call: CallOperation, { callable: { position, keyword } }: OffloadRow): Expression | null {
  const given = argumentOf(call, keyword ?? "", position);
  return given && !given.spread ? given.value : null;
}

function runsMeaning(
  resolver: Resolver,
  callable: Callable,
  call: CallOperation,
  target: Expression,
  { takesCoroutine }: OffloadRow,
): Meaning | null {
  const meaning = meaningAt(resolver, callable, call, target);
  if (!takesCoroutine) return meaning;
  return meaning?.kind === "coroutine" || meaning?.kind === "result" ? meaning : null;
}

/** The class of an executor says where it runs what it is given. */
function placeOf(
  resolver: Resolver,
  callable: Callable,
  call: CallOperation,
  row: OffloadRow,
  name: string,
): Pick<Spawn, "kind" | "runsOn"> {
  if (row.executor) {
    const given = argumentOf(call, row.executor.keyword ?? "", row.executor.position)?.value;
    if (!given || (given.kind === "literal" && given.type === "none"))
      return { kind: "executor-thread", runsOn: "thread" };
    const meaning = meaningAt(resolver, callable, call, given);
    const submit = meaning?.kind === "instance" ? findRow(resolver.table, rows, `${meaning.type}.submit`) : null;
    if (!submit || meaning?.kind !== "instance") return { kind: "executor", runsOn: "thread" };
    return placeOf(resolver, callable, call, submit, `${meaning.type}.submit`);
  }
  if (row.kind) return { kind: row.kind, runsOn: row.runsOn };
  // Whoever takes any `Executor` does not say of which kind it is.
  const isAbstract = row.name === name && /^concurrent\.futures\.Executor\./.test(name);
  return { kind: isAbstract ? "executor" : kindByPlace[row.runsOn], runsOn: row.runsOn };
}

const kindByPlace: Readonly<Record<OffloadRow["runsOn"], SpawnKind>> = {
  thread: "executor-thread",
  process: "executor-process",
  "event-loop": "callback",
  worker: "worker",
  greenlet: "greenlet",
};

/** Of a class of this module that extends a thread, a process or a greenlet, `run` is what runs. */
function subclassSpawn(resolver: Resolver, callable: Callable, call: CallOperation, id: ClassId): Spawn | null {
  const { classes, table } = resolver;
  for (const base of classes.libraryBasesOf(id)) {
    const type = handleTypeOf(table, base);
    if (type?.kind !== "thread" && type?.kind !== "process" && type?.kind !== "greenlet") continue;
    const run = classes.methodOf(id, type.kind === "greenlet" ? "_run" : "run");
    if (run === null && classes.methodOf(id, "__init__") === null) {
      const row = findRow(table, rows, base) ?? rowOfAncestor(resolver, base);
      if (row)
        return {
          ...rowSpawn(resolver, callable, call, row, row.name),
          isDaemon: daemonFlag(resolver, callable, call, id),
        };
    }
    return {
      kind: libraryAncestors(table, base).includes("threading.Timer") ? "timer" : type.kind,
      runsOn: type.kind,
      callable,
      call,
      name: base,
      target: null,
      runs: run === null ? null : { kind: "callable", callable: run },
      passed: nothingPassed,
      repetition: repetitionOf(callable, call, null),
      isDaemon: type.kind === "greenlet" ? null : daemonFlag(resolver, callable, call, id),
      row: null,
    };
  }
  return null;
}

function rowOfAncestor({ table }: Resolver, type: string): OffloadRow | null {
  const ancestor = libraryAncestors(table, type).find((name) => Object.hasOwn(rows, name));
  return ancestor === undefined ? null : (rows[ancestor] ?? null);
}

function repetitionOf(callable: Callable, call: CallOperation, row: OffloadRow | null): Repetition {
  if (row?.passes === "items" || row?.passes === "tuples") return "items";
  return innermostLoop(callable, call.region) ? "loop" : "once";
}
