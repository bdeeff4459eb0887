const fs = require("fs");
const workerpool = require("workerpool");

workerpool.worker({
  async read(name) {
    return fs.readFileSync(name);
  },
});
