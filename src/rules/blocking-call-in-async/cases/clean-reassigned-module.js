let fs = require("fs");

fs = createMemoryFileSystem();

exports.load = async (name) => fs.readFileSync(name);
