const { spawn } = require("child_process");

function convert(file) {
  const tool = spawn("ffmpeg", ["-i", file]); // flag certain hint message: if it cannot be started
  tool.stdout.pipe(process.stdout);
  tool.on("exit", (code) => console.log(code));
}
