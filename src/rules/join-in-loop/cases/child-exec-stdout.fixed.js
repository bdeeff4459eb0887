const util = require("node:util");
const exec = util.promisify(require("node:child_process").exec);

async function lineCounts(files) {
  const counts = [];
  const pending = [];
  for (const file of files) {
    pending.push(exec(`wc -l < '${file}'`));
  }
  for (const { stdout } of await Promise.all(pending)) {
    counts.push(Number(stdout));
  }
  return counts;
}

module.exports = { lineCounts };
