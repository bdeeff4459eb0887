import { spawn } from "child_process";

spawn("make", ["all"]).on("error", (error) => console.error(error)).on("exit", (code) => {
  process.exitCode = code;
});
