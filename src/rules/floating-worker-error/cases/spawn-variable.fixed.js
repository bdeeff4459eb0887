const { spawn } = require("child_process");

function convert(file) {
  const tool = spawn("ffmpeg", ["-i", file]);
  tool.on("error", (error) => console.error(error));
  tool.stdout.pipe(process.stdout);
  tool.on("exit", (code) => console.log(code));
}
