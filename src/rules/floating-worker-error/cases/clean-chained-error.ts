import { spawn } from "node:child_process";

spawn("git", ["gc"])
  .on("exit", (code) => console.log(code))
  .on("error", (error) => console.error(error))
  .unref();
