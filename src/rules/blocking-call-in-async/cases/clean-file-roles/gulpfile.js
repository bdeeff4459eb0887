const { execSync } = require("child_process");

exports.default = async () => execSync("make");
