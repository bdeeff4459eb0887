import { EventEmitter } from "node:events";
import { writeFileSync } from "node:fs";

const changes = new EventEmitter();

changes.on("change", (state) => {
  writeFileSync("state.json", state); // flag likely hint
});

changes.once("end", async () => {
  writeFileSync("end.json", ""); // flag likely hint
});
