import { parseArgs } from "node:util";
import { busyPrograms, measureSimulator } from "./simulatorSpeed.ts";

// `npm run bench:simulator`: how long the simulator takes for ten thousand events, and how many times as long as the
// barest possible simulator takes for as many. The second figure hardly depends on the machine; the command ends with
// status 1 when it is larger than it may be.
const { values } = parseArgs({ options: { rounds: { type: "string", default: "80" } } });

for (const program of busyPrograms) {
  const { events, milliseconds, timesBare } = await measureSimulator(program, Number(values.rounds));
  const isTooSlow = timesBare > program.mostTimesBare;
  console.log(
    `${program.name}: ${events} events, ${milliseconds.toFixed(1)} ms for 10,000, ` +
      `${timesBare.toFixed(1)} times the barest of at most ${program.mostTimesBare}${isTooSlow ? ": too slow" : ""}`,
  );
  if (isTooSlow) process.exitCode = 1;
}
