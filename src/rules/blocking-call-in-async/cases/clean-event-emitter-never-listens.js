const { EventEmitter } = require("events");
const fs = require("fs");

const emitter = new EventEmitter();
emitter.emit("change", fs.readFileSync("state.json"));
