const deasync = require("deasync");
const { exec } = require("child_process");

const execute = deasync(exec);

exports.revision = async () => execute("git describe"); // flag likely information
