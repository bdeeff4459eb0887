import path from "node:path";
import { test } from "node:test";
import { checkoutFile } from "../support/checkout.ts";
import { startEngine } from "../support/engine.ts";
import { assertFixSpeedsUp } from "../support/fixedProgram.ts";
import { findInterpreter, type Interpreter } from "../support/programs.ts";

/** Mostly three to six waits of 150 or 300 ms each; the shapes of what is rewritten differ. */
const programs: readonly { readonly file: string; readonly speedUp: number; readonly switchedOn?: string }[] = [
  { file: "threads.py", speedUp: 1.5 },
  { file: "comprehension.py", speedUp: 1.5 },
  { file: "skipped.py", speedUp: 1.5 },
  { file: "requests.mjs", speedUp: 1.5 },
  { file: "collected.mjs", speedUp: 1.5 },
  // Four pools, each of one process that is spawned, against one.
  { file: "pools.py", speedUp: 1.5 },
  { file: "awaited_list.mjs", speedUp: 1.5 },
  { file: "adjacent.mjs", speedUp: 1.5, switchedOn: "sequential-awaits" },
  { file: "adjacent.py", speedUp: 1.5, switchedOn: "sequential-awaits" },
  // A thread that nothing runs beside costs little: what is promised is the same result without it.
  { file: "idle_thread.py", speedUp: 0.7 },
];

const { engine } = await startEngine();
const interpreters = new Map([".py", ".mjs"].map((extension) => [extension, findInterpreter(extension)]));

for (const { file, speedUp, ...options } of programs) {
  const interpreter = interpreters.get(path.extname(file)) ?? null;
  const skip = interpreter === null && `this machine has no program that runs ${path.extname(file)} files`;
  test(`${file}: the fix keeps the output and is ${speedUp} times faster`, { skip }, (t) => {
    const program = checkoutFile("test/runtime/serial", file);
    assertFixSpeedsUp(t, engine, { file: program, interpreter: interpreter as Interpreter, speedUp, ...options });
  });
}
