import { execSync } from "node:child_process";
import { WebSocketServer } from "ws";

const server = new WebSocketServer({ port: 8080 });

server.on("connection", (socket) => {
  socket.on("message", async (message) => {
    socket.send(execSync(`lookup ${message}`)); // flag warning
  });
  socket.on("close", () => {
    execSync("clean"); // flag warning
  });
});
