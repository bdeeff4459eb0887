const fs = require("fs");
const net = require("net");

net.createServer((socket) => {
  socket.on("data", () => socket.write(fs.readFileSync("answer.txt"))); // flag information
});
