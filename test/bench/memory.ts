import { defaultConfiguration } from "../../src/engine/configuration.ts";
import { compact } from "../../src/project/summary/compact.ts";
import type { FileSummary } from "../../src/project/summary/fileSummary.ts";
import { startEngine } from "../support/engine.ts";
import { readCorpus, repeatedCases } from "./corpus.ts";

// `npm run bench:memory -- [folder]`: the memory that a language server holds for each function of a workspace when it
// knows every file of it. It knows only those to which something leads, so this is the most that it can be.
const [folder] = process.argv.slice(2);
const { gc } = globalThis;
if (!gc) throw new Error("Run it with --expose-gc, as the script of the manifest does.");
const { engine } = await startEngine();

let summaries: FileSummary[] = [];
for (const document of folder ? readCorpus(folder) : repeatedCases()) {
  summaries.push(compact(engine.surveyText(document, defaultConfiguration).summary()));
}
const files = summaries.length;
const callables = summaries.flatMap((summary) => summary.callables);
const functions = callables.filter(({ kind }) => kind !== "module" && kind !== "class").length;
const onDisk = summaries.reduce((total, summary) => total + JSON.stringify(summary).length, 0);
callables.length = 0;
const full = heapUsed(gc);
summaries = [];
const held = full - heapUsed(gc);
console.log(
  `${files} files, ${functions} functions: ${Math.round(held / functions)} bytes of memory for each, ${Math.round(onDisk / functions)} on disk`,
);

/** What is alive, in bytes: a few rounds let go of code that has not run for a while, too. */
function heapUsed(collect: () => void): number {
  for (let round = 0; round < 5; round++) collect();
  return process.memoryUsage().heapUsed;
}
