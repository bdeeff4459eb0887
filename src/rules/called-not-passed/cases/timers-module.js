import { setTimeout } from "node:timers";

function ring(name) {
  console.log(name);
}

setTimeout(ring("a"), 10); // flag
