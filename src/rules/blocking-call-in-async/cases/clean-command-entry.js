const fs = require("fs");

async function verify(name) {
  return fs.readFileSync(name, "utf8") === "";
}

if (require.main === module) verify(process.argv[2]);
