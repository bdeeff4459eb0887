// Measures what the cost model takes for granted: how long one operation of each kind takes, here and now, beside the
// calibrated table. Run it on a quiet machine: node test/bench/speed.ts [python program] [PyPy program]
import { spawnSync } from "node:child_process";
import path from "node:path";
import { type OperationClass, type OperationTimes, operationTimes } from "../../src/knowledge/runtimeSpeed.ts";

const [python = "python3", pypy = "pypy3"] = process.argv.slice(2);

const runtimes: readonly {
  readonly name: keyof typeof operationTimes;
  readonly program: string;
  readonly file: string;
}[] = [
  { name: "cpython", program: python, file: "operations.py" },
  { name: "pypy", program: pypy, file: "operations.py" },
  { name: "v8", program: process.execPath, file: "operations.mjs" },
];

for (const { name, program, file } of runtimes) {
  const { status, stdout } = spawnSync(program, [path.join(import.meta.dirname, "speed", file)], { encoding: "utf8" });
  if (status !== 0) {
    console.log(`\n${name}: there is no ${program} on this machine`);
    continue;
  }
  console.log(`\n${name}: nanoseconds, in the table and measured now`);
  const measured = JSON.parse(stdout) as OperationTimes;
  for (const [operation, calibrated] of Object.entries(operationTimes[name])) {
    const now = measured[operation as OperationClass];
    console.log(`  ${operation.padEnd(12)} ${calibrated.toFixed(1).padStart(7)} ${now.toFixed(1).padStart(7)}`);
  }
}
