const { readFileSync } = require("fs");

class Settings {
  constructor(name) {
    this.values = JSON.parse(readFileSync(name));
  }
}

exports.load = async (name) => new Settings(name); // flag likely hint message: Settings → fs.readFileSync
