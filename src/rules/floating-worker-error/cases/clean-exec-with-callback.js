const { exec, execFile } = require("child_process");

exec("git status", (error, output) => console.log(error ?? output));
execFile("git", ["status"], (error, output) => console.log(error ?? output));
