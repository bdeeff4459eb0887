import { spawn } from "node:child_process";

test("the server starts", async () => {
  const server = spawn("node", ["server.js"]);
  await listening(server.stdout);
});
