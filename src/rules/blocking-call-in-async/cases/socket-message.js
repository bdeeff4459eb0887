import { appendFileSync } from "node:fs";
import { WebSocketServer } from "ws";

const server = new WebSocketServer({ port: 8080 });

server.on("connection", (socket) => {
  socket.on("message", (data) => {
    appendFileSync("history.log", `${data}\n`); // flag information
    socket.send("ok");
  });
});
