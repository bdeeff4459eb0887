import { spawn } from "child_process";

spawn("make", ["all"]).on("exit", (code) => { // flag certain
  process.exitCode = code;
});
