import { EventEmitter } from "node:events";
import { writeFile } from "node:fs/promises";

const changes = new EventEmitter();

changes.on("change", async (state) => {
  await writeFile("state.json", state);
});

changes.once("end", async () => {
  await writeFile("end.json", "");
});
