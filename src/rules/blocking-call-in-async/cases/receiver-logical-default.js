const fs = require("fs");

class Loader {
  constructor() {
    this.fs = fs;
  }

  async load(name) {
    return this.fs.readFileSync(name); // flag likely hint
  }
}

module.exports = { Loader };
