import assert from "node:assert/strict";
import { test } from "node:test";
import { timelineSubject } from "../../../src/engine/timeline/timelineSubject.ts";
import type { TimelineTarget } from "../../../src/engine/timeline/timelineTarget.ts";
import { compare } from "../../../src/simulation/compare.ts";
import { defaultSettings } from "../../../src/simulation/settings.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import type { SimulationSubject } from "../../../src/simulation/simulationSubject.ts";
import { analyseText, startEngine } from "../../support/engine.ts";

const handler = `import asyncio
import time


def helper():
    time.sleep(0.5)


async def handle(request):
    helper()
    return request


def start():
    threads = []
    for i in range(4):
        down = threading.Thread(target=helper)
        down.start()
        down.join()
`;

const pythonText = handler.replace("import time", "import threading\nimport time");

const { engine } = await startEngine();

function subjectOf(text: string, target: TimelineTarget): SimulationSubject | null {
  const analyse = (other: string) => analyseText(engine, "shop.py", other);
  return timelineSubject({ text, analysis: analyse(text), analyse }, target);
}

function spanOf(text: string, part: string) {
  const start = text.indexOf(part);
  assert.ok(start >= 0, part);
  return { start, end: start + part.length };
}

function run({ before, after }: SimulationSubject) {
  const settings = defaultSettings(before.runtime);
  assert.ok(after);
  return compare(simulate(before, settings), simulate(after, settings));
}

test("a blocking call in a coroutine is seen with several requests, before and after its fix", () => {
  const span = spanOf(pythonText, "helper()\n    return");
  const subject = subjectOf(pythonText, { kind: "place", span: { start: span.start, end: span.start } });
  assert.ok(subject);
  assert.deepEqual(subject.rules, ["blocking-call-in-async"]);
  const { before, after, speedUp } = run(subject);
  assert.ok(before.makespan >= 1_500_000, `${before.makespan}`);
  assert.ok(after.makespan < 600_000, `${after.makespan}`);
  assert.ok(speedUp > 2.5);
});

test("a join in a loop is seen serial before, and together after", () => {
  const subject = subjectOf(pythonText, { kind: "finding", rule: null, span: spanOf(pythonText, "down.join()") });
  assert.ok(subject);
  const { before, after } = run(subject);
  assert.ok(before.makespan >= 2_000_000 && after.makespan < 600_000, `${before.makespan} ${after.makespan}`);
});

test("a selection is run alone, with what stands before it known", () => {
  const text = "import time\nn = 3\ntime.sleep(9)\nfor i in range(n):\n    time.sleep(0.1)\ntime.sleep(9)\n";
  const subject = subjectOf(text, { kind: "selection", span: spanOf(text, "for i in range(n):\n    time.sleep(0.1)") });
  assert.ok(subject);
  const { makespan } = simulate(subject.before, defaultSettings("python"));
  assert.ok(makespan >= 300_000 && makespan < 310_000, `${makespan}`);
});

test("there is nothing to see in a text that only computes values", () => {
  assert.equal(subjectOf("x = 1\n", { kind: "module" }), null);
});
