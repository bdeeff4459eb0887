const { spawn } = require("child_process");

const tool = spawn("git", ["status"]);
tool.on("exit", () => console.log("done"));
tool.on("error", (error) => console.error(error));
