import { clockOf, type NativeCall } from "../interpreter/context.ts";
import { type NativeTable, numberArgument, waitFor } from "../interpreter/natives.ts";
import type { Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";
import { assumedWait } from "./fallback.ts";

/** Seconds since the simulation began. */
const seconds = ({ context }: NativeCall): number => clockOf(context) / 1_000_000;

function sleep(call: NativeCall): Running<Value> {
  const given = numberArgument(call, 0, "secs");
  if (given === null) return assumedWait("time.sleep", call);
  return waitFor(call.context, "sleep", Math.max(0, given) * 1_000_000, call.spot);
}

const clocks = [
  "time.time",
  "time.monotonic",
  "time.perf_counter",
  "time.process_time",
  "timeit.default_timer",
  "time.clock",
];

/** Sleeping, and clocks, which tell the simulated time. */
export const clockNatives: NativeTable = {
  functions: {
    "time.sleep": sleep,
    ...Object.fromEntries(clocks.map((name) => [name, seconds])),
  },
  pure: clocks,
};
