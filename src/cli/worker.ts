import { parentPort, workerData } from "node:worker_threads";
import { readAsset } from "./assets.ts";
import { createFileAnalyser } from "./check/analyseFile.ts";
import type { WorkerRequest, WorkerResponse, WorkerStart } from "./check/workerProtocol.ts";
import { projectOf } from "./check/workspaceIndex.ts";

// The program of a worker thread: one engine that analyses the files it is given, one after another.
const port = parentPort;
if (!port) throw new Error("This program runs in a worker thread only.");
const respond = (response: WorkerResponse) => port.postMessage(response);
const { task, pass, index } = workerData as WorkerStart;
const analyser = await createFileAnalyser(task, readAsset);
if (index) analyser.setProject(projectOf(index));
port.on("message", async ({ file }: WorkerRequest) => {
  respond({ kind: "report", report: await analyser.analyse(file, pass) });
});
respond({ kind: "ready" });
