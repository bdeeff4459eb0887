import { EventEmitter } from "node:events";

const bus = new EventEmitter();

function listenerFor(name) {
  return function listener(value) {
    console.log(name, value);
  };
}

bus.on("data", listenerFor("a"));
bus.once("end", listenerFor("b"));
