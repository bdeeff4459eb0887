import { parentPort, workerData } from "node:worker_threads";

parentPort.postMessage(fib(...workerData));

function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}
