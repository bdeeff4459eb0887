import { parentPort, workerData } from "node:worker_threads";
import { readAsset } from "./assets.ts";
import { createFileAnalyser } from "./check/analyseFile.ts";
import { workerSummaries } from "./check/summaryExchange.ts";
import type { WorkerRequest, WorkerResponse, WorkerStart } from "./check/workerProtocol.ts";

// The program of a worker thread: one engine that analyses the files it is given, one after another.
const port = parentPort;
if (!port) throw new Error("This program runs in a worker thread only.");
const respond = (response: WorkerResponse) => port.postMessage(response);
const { task, line } = workerData as WorkerStart;
const analyser = await createFileAnalyser(task, readAsset, { shared: line && workerSummaries(line) });
let last = Promise.resolve();

port.on("message", (request: WorkerRequest) => {
  last = last.then(() => answer(request));
});
respond({ kind: "ready" });

async function answer(request: WorkerRequest): Promise<void> {
  if (request.kind === "index") await analyser.setIndex(request.index);
  else respond({ kind: "report", report: await analyser.analyse(request.file, request.pass) });
}
