import path from "node:path";
import { test } from "node:test";
import { checkoutFile } from "../support/checkout.ts";
import { startEngine } from "../support/engine.ts";
import { assertFixSpeedsUp } from "../support/fixedProgram.ts";
import { findInterpreter, type Interpreter } from "../support/programs.ts";

interface SpeedCase {
  readonly file: string;
  /** How many times faster the fixed program must be at least. */
  readonly speedUp: number;
}

/**
 * Eight pieces of work that wait: 8 times is what can be won, less what starting them costs, which is a multiple on a
 * busy machine. One after another they would take as long as before.
 */
const cases: readonly SpeedCase[] = [
  { file: "threads.py", speedUp: 3 },
  { file: "futures.py", speedUp: 2 },
  { file: "tasks.py", speedUp: 2 },
  { file: "processes.py", speedUp: 2 },
  { file: "subprocesses.py", speedUp: 2 },
  { file: "workers.mjs", speedUp: 3 },
  { file: "children.mjs", speedUp: 2 },
];

const { engine } = await startEngine();
const interpreters = new Map([".py", ".mjs"].map((extension) => [extension, findInterpreter(extension)]));

for (const { file, speedUp } of cases) {
  const interpreter = interpreters.get(path.extname(file)) ?? null;
  const skip = interpreter === null && `this machine has no program that runs ${path.extname(file)} files`;
  test(`${file}: the fix keeps the output and is ${speedUp} times faster`, { skip }, (t) => {
    const program = checkoutFile("test/runtime/fixtures", file);
    assertFixSpeedsUp(t, engine, {
      file: program,
      interpreter: interpreter as Interpreter,
      speedUp,
      only: "join-in-loop",
    });
  });
}
