const { execSync } = require("child_process");

exports.run = async () => new Promise((resolve) => resolve(execSync("make"))); // flag likely information
