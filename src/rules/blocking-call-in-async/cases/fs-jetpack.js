const jetpack = require("fs-jetpack");

module.exports = async function copy() {
  jetpack.copy("a", "b"); // flag likely hint
};
