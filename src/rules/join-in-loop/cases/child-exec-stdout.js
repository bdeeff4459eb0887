const util = require("node:util");
const exec = util.promisify(require("node:child_process").exec);

async function lineCounts(files) {
  const counts = [];
  for (const file of files) {
    const { stdout } = await exec(`wc -l < '${file}'`); // flag
    counts.push(Number(stdout));
  }
  return counts;
}

module.exports = { lineCounts };
