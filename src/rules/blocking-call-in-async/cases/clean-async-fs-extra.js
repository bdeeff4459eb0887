const fse = require("fs-extra");

exports.publish = async () => {
  await fse.ensureDir("out");
  await fse.copy("dist", "out");
  await fse.writeJson("out/a.json", {});
};
