const fse = require("fs-extra");

async function publish(config) {
  fse.ensureDirSync("out"); // flag likely hint
  const settings = fse.readJsonSync(config); // flag likely hint message: without `Sync`
  fse.copySync(settings.from, "out"); // flag likely hint
  fse.removeSync(settings.from); // flag likely hint
}

module.exports = { publish };
