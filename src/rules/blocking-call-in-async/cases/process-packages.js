const { machineIdSync } = require("node-machine-id");

exports.handler = async (event) => {
  return { statusCode: 200, body: machineIdSync() }; // flag likely information
};
