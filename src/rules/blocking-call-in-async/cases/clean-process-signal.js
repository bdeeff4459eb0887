const { execSync } = require("child_process");
const fs = require("fs");

process.on("exit", () => {
  fs.rmSync("tmp", { recursive: true });
});

process.once("SIGINT", () => {
  execSync("clean");
  process.exit(1);
});
