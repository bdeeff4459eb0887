import { type Running, spotOf } from "../machine/effects.ts";
import { createFuture, type Future, settle } from "../machine/future.ts";
import { interpreterOf, sleepOf } from "./commands.ts";
import type { NativeCall } from "./context.ts";
import { laneOf } from "./natives.ts";

/** A program of its own that was started; the future is settled at its end. */
export interface Child {
  readonly command: string;
  readonly future: Future;
}

/** Starts a command. It takes as long as its own words say, or an assumed time. */
export function startChild(command: string | null, call: NativeCall): Child {
  const { context, spot } = call;
  const { machine, assumptions } = context.run;
  const known = command === null ? null : sleepOf(command);
  const duration =
    known ??
    assumptions.assume({
      id: command === null ? "command" : `command:${command.split(/\s+/)[0] ?? ""}`,
      label: { en: `Duration of the command \`${command ?? "…"}\``, "zh-cn": `命令 \`${command ?? "…"}\` 的耗时` },
      value: 100_000,
      unit: "microseconds",
      line: spot.line,
    });
  const { costs } = machine;
  const runtime = command === null ? null : interpreterOf(command);
  const startCost =
    runtime === "python" ? costs.interpreterStart : runtime === "node" ? costs.workerStart : costs.commandStart;
  const future = createFuture();
  const name = command ?? "command";
  const thread = machine.startThread({
    process: machine.startProcess(context.thread.process, true),
    name: name.length > 30 ? `${name.slice(0, 29)}…` : name,
    kind: "child-process",
    parent: { ...context.thread, lane: laneOf(context) },
    isDaemon: false,
    body: () => childBody(Math.round(startCost / 1000), Math.round(duration)),
  });
  future.lane = thread.lane;
  thread.onEnd.push(() => settle(future, "fulfilled", null));
  return { command: name, future };
}

function* childBody(start: number, duration: number): Running {
  yield { kind: "compute", duration: Math.max(1, start), spot: spotOf(""), mode: "released", state: "starting" };
  if (duration > 0)
    yield {
      kind: "block",
      wait: { state: "sleep", spot: spotOf(""), cause: null },
      duration,
      begin: null,
      isIdle: false,
    };
}
