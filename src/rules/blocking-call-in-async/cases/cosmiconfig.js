const { cosmiconfigSync } = require("cosmiconfig");

const explorer = cosmiconfigSync("tool");

exports.load = async (folder) => explorer.search(folder); // flag likely hint message: configuration file is found
