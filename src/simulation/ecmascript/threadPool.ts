import type { Context, NativeCall } from "../interpreter/context.ts";
import { assumeDuration, durationOf } from "../interpreter/durations.ts";
import { unknown, type Value } from "../interpreter/values.ts";
import { createPool, type Pool, submitJob } from "../interpreter/workers.ts";
import { type Future, whenSettled } from "../machine/future.ts";
import { nodeLoop, post } from "./loop.ts";

/** What libuv's pool of threads does: files, `dns.lookup`, asynchronous crypto and zlib. */
export interface PoolWork {
  readonly isComputing: boolean;
  readonly microseconds: number;
  readonly state: "disk" | "network";
}

/** One pool for all loops of the process. */
export function libuvPool({ run, thread }: Context): Pool {
  const known = run.state.get("libuv") as Pool | undefined;
  if (known) return known;
  const main = thread.process.threads[0] ?? thread;
  const pool = createPool({
    run,
    parent: main,
    most: run.machine.settings.libuvThreads,
    name: (index) => `libuv ${index + 1}`,
    kind: "pool-thread",
    ownProcess: false,
    startTime: 0,
  });
  run.state.set("libuv", pool);
  return pool;
}

/** Gives work to the pool; `done` runs on the loop when it is finished. Gives the work's future. */
export function onPool(work: PoolWork, call: NativeCall, done: (value: Value) => unknown): Future {
  const { context, spot } = call;
  const loop = nodeLoop(context);
  const pool = libuvPool(context);
  loop.pending++;
  const cost = context.run.machine.costs.libuvTask / 1000;
  const future = submitJob(pool, {
    *body(inner) {
      const duration = Math.max(1, Math.round(work.microseconds + cost));
      if (work.isComputing) yield { kind: "compute", duration, spot, mode: "interpreted", state: "running" };
      else {
        const scaled = Math.round(duration * inner.run.machine.settings.ioScale);
        yield {
          kind: "block",
          wait: { state: work.state, spot, cause: null },
          duration: scaled,
          begin: null,
          isIdle: false,
        };
      }
      return unknown;
    },
    spot,
    from: context.thread.active ?? context.thread.lane,
    onStart: null,
  });
  whenSettled(future, ({ value }) => {
    loop.pending--;
    post(loop, () => done(value as Value));
  });
  return future;
}

/** For how long a call of a module that works on the pool takes, by the tables for its blocking twin. */
export function poolWork(name: string, call: NativeCall): PoolWork {
  const twin = durationOf(name, call);
  const { microseconds, state, isComputing } = assumeDuration(name, twin, call);
  const rounds = derivationRounds(name, call);
  return {
    isComputing: isComputing || rounds !== null,
    microseconds: rounds ?? microseconds,
    state: state === "network" ? "network" : "disk",
  };
}

/** What one round of PBKDF2 with SHA-512 takes, in microseconds; OpenSSL on a machine of today. */
const derivationRound = 1.1;

/** Deriving a key says itself how many rounds it computes. */
export function derivationRounds(name: string, { given, context }: NativeCall): number | null {
  if (!/pbkdf2/i.test(name) || typeof given[2] !== "number") return null;
  return (
    given[2] *
    context.run.assumptions.assume({
      id: "crypto.pbkdf2 round",
      label: { en: "One round of `crypto.pbkdf2`", "zh-cn": "`crypto.pbkdf2` 的一轮" },
      value: derivationRound,
      unit: "microseconds",
      line: null,
      source: "measured: Node 20, OpenSSL 3, SHA-512",
    })
  );
}
