import { parentPort, workerData } from "node:worker_threads";

parentPort.postMessage(simulate(...workerData));

function simulate(days) {
  let state = days;
  for (let run = 0; run < 900_000_000; run++) state = (state * 48_271 + run) % 2_147_483_647;
  return state;
}
