import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { applyFixes } from "../../src/cli/check/applyFixes.ts";
import { defaultConfiguration } from "../../src/engine/configuration.ts";
import { everything } from "../../src/engine/selection.ts";
import { checkoutFile } from "../support/checkout.ts";
import { analyseText, startEngine } from "../support/engine.ts";
import { fastEnoughRun, findInterpreter, type Interpreter, outcomeOf } from "../support/programs.ts";

/** A program that uses a thread, process or timer wrongly: what comes of it, before and after the fix. */
interface MisuseCase {
  readonly rule: string;
  readonly file: string;
  /** The status with which the program ends. */
  readonly status: number;
  /** Its lines, sorted. */
  readonly lines: readonly string[];
  /** What it writes to its standard error; null when that is empty. */
  readonly error: RegExp | null;
  /** The lines after the fix, with which the program ends well; null for a rule without one. */
  readonly fixed: readonly string[] | null;
  /** How many times faster the fixed program must be at least. */
  readonly speedUp?: number;
}

const downloaded = [0, 1, 2, 3].map((number) => `downloaded ${number}`);

const cases: readonly MisuseCase[] = [
  {
    rule: "called-not-passed",
    file: "called_not_passed.py",
    status: 0,
    lines: downloaded,
    error: null,
    fixed: downloaded,
    speedUp: 2,
  },
  {
    rule: "called-not-passed",
    file: "called_not_passed.mjs",
    status: 1,
    lines: ["tick a"],
    error: /ERR_INVALID_ARG_TYPE/,
    fixed: ["tick a"],
  },
  {
    rule: "args-not-a-tuple",
    file: "args_not_a_tuple.py",
    status: 0,
    lines: [],
    error: /TypeError: work\(\) takes 1 positional argument but 5 were given/,
    fixed: ["working on a.txt"],
  },
  {
    rule: "target-positional",
    file: "target_positional.py",
    status: 1,
    lines: [],
    error: /AssertionError: group argument must be None/,
    fixed: ["working on a.txt"],
  },
  {
    rule: "run-not-start",
    file: "run_not_start.py",
    status: 0,
    lines: downloaded,
    error: null,
    fixed: downloaded,
    speedUp: 2,
  },
  {
    rule: "thread-init-not-called",
    file: "thread_init_not_called.py",
    status: 1,
    lines: [],
    error: /RuntimeError: thread\.__init__\(\) not called/,
    fixed: ["downloading a"],
  },
  {
    rule: "set-daemon",
    file: "set_daemon_late.py",
    status: 1,
    lines: ["serving"],
    error: /RuntimeError: cannot set daemon status of active thread/,
    fixed: ["serving"],
  },
  {
    rule: "set-daemon",
    file: "set_daemon.py",
    status: 1,
    lines: [],
    error: /DeprecationWarning/,
    fixed: ["serving as server"],
  },
  {
    rule: "deprecated-thread-module",
    file: "deprecated_thread_module.py",
    status: 0,
    lines: [],
    error: null,
    fixed: ["worked on a"],
  },
  {
    rule: "missing-main-guard",
    file: "missing_main_guard.py",
    status: 1,
    lines: [],
    error: /before the\s+current process has finished its bootstrapping phase/,
    fixed: ["the square of 3 is 9"],
  },
  {
    rule: "unpicklable-to-process",
    file: "unpicklable_to_process.py",
    status: 1,
    lines: [],
    error: /(?:Can't|cannot) (?:get|pickle) local object/,
    fixed: null,
  },
  {
    rule: "lock-not-released",
    file: "lock_not_released.py",
    status: 0,
    lines: ["locked for ever"],
    error: /FileNotFoundError/,
    fixed: ["free"],
  },
  {
    rule: "daemon-thread-loses-work",
    file: "daemon_thread_loses_work.py",
    status: 0,
    lines: ["half: 0"],
    error: null,
    fixed: null,
  },
];

const { engine } = await startEngine();
const interpreters = new Map([".py", ".mjs"].map((extension) => [extension, findInterpreter(extension)]));

for (const one of cases) {
  const interpreter = interpreters.get(path.extname(one.file)) ?? null;
  const skip = interpreter === null && `this machine has no program that runs ${path.extname(one.file)} files`;
  test(`${one.file}: what ${one.rule} says comes true, and not after the fix`, { skip }, (t) => {
    const original = checkoutFile("test/runtime/misuse", one.file);
    const before = outcomeOf(interpreter as Interpreter, original);
    assert.equal(before.status, one.status, before.errors);
    assert.deepEqual(before.lines, one.lines);
    if (one.error) assert.match(before.errors, one.error);
    else assert.equal(before.errors, "");
    const text = readFileSync(original, "utf8");
    assert.ok(analyse(one, text).findings.length > 0, "the mistake is reported");
    if (!one.fixed) return;
    const fixed = applyFixes(text, (changed) => analyse(one, changed), { allowsUnsafe: true, selection: everything });
    assert.deepEqual(fixed.analysis.findings, []);
    const folder = mkdtempSync(path.join(tmpdir(), "interleave-misuse-"));
    try {
      const copy = path.join(folder, one.file);
      writeFileSync(copy, fixed.text);
      const after = outcomeOf(interpreter as Interpreter, copy);
      assert.equal(after.status, 0, after.errors);
      assert.deepEqual(after.lines, one.fixed);
      if (one.speedUp === undefined) return;
      const fastest = fastEnoughRun(interpreter as Interpreter, copy, before.milliseconds / one.speedUp);
      const ratio = before.milliseconds / fastest.milliseconds;
      const figures = `${before.milliseconds.toFixed(0)} ms → ${fastest.milliseconds.toFixed(0)} ms`;
      t.diagnostic(`${one.file}: ${figures}`);
      assert.ok(ratio >= one.speedUp, figures);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** Only the case's own rule speaks. */
function analyse({ rule, file }: MisuseCase, text: string) {
  const rules = Object.fromEntries(engine.rules.flatMap(({ id }) => (id === rule ? [] : [[id, "off" as const]])));
  return analyseText(engine, file, text, { ...defaultConfiguration, rules });
}
