import { documentLanguage } from "../../../src/engine/documentLanguage.ts";
import { createModuleView } from "../../../src/project/moduleView.ts";
import { tableOf } from "../../support/syntax.ts";
import type { Program } from "./programs.ts";

/** What a program printed of its work. */
export interface Measured {
  /** Of the processor, for the fastest of a few runs of the work. */
  readonly milliseconds: number;
  /** The same for a loop that is the same in all programs: how fast the machine is just then. */
  readonly reference: number;
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, "    ");

/** The program as it is analysed and run. It prints what was measured as JSON. */
export function textOf(program: Program): string {
  return program.name.endsWith(".py") ? pythonText(program) : nodeText(program);
}

function pythonText({ given, work }: Program): string {
  return `import json
import time
${given}


def work():
${indented(work)}


def reference():
    total = 0
    for i in range(200_000):
        total += i * i


def fastest(function, attempts):
    best = float("inf")
    for _ in range(attempts):
        start = time.process_time()
        function()
        best = min(best, (time.process_time() - start) * 1000)
        if best > 400:
            break
    return best


if __name__ == "__main__":
    before = fastest(reference, 5)
    measured = fastest(work, 3)
    print(json.dumps({"milliseconds": measured, "reference": min(before, fastest(reference, 5))}))
`;
}

function nodeText({ given, work }: Program): string {
  const lines = given.split("\n");
  const isImport = (line: string): boolean => line.startsWith("import ");
  return `import { createHash } from "node:crypto";
${lines.filter(isImport).join("\n")}
let kept;
function sink(value) {
  kept = value;
}
${lines.filter((line) => !isImport(line)).join("\n")}
function work() {
${work}
}
const bytes = new Uint8Array(20_000_000);
function reference() {
  sink(createHash("sha256").update(bytes).digest("hex"));
}
function fastest(run, attempts) {
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const start = process.cpuUsage();
    run();
    best = Math.min(best, process.cpuUsage(start).user / 1000);
    if (best > 400) break;
  }
  return best;
}
const before = fastest(reference, 5);
const milliseconds = fastest(work, 3);
console.log(JSON.stringify({ milliseconds, reference: Math.min(before, fastest(reference, 5)) }));
`;
}

/**
 * 20 MB of SHA-256 on the machine of the calibrated table. What V8 makes of a loop differs from run to run, which says nothing
 * of the machine; for CPython a loop will do.
 */
const nodeReference = 11;

/** How long the analysis says that the program's work takes, and its reference on the machine of the calibrated table. */
export async function estimateProgram(program: Program): Promise<Measured> {
  const text = textOf(program);
  const language = documentLanguage(program.name.endsWith(".py") ? "python" : "javascript");
  if (!language) throw new Error(`Nothing analyses ${program.name}.`);
  const module = language.buildModule(await tableOf(text, language.grammar));
  const options = { path: program.name, project: null, blockingCalls: {} };
  const view = createModuleView(module, `file:///${program.name}`, options);
  const estimateOf = (name: string): number => {
    const callable = module.callables.find((one) => one.name === name);
    if (!callable) throw new Error(`${program.name} has no function ${name}.`);
    return view.estimateOf(callable.id).nanoseconds / 1e6;
  };
  const reference = program.name.endsWith(".py") ? estimateOf("reference") : nodeReference;
  return { milliseconds: estimateOf("work"), reference };
}
