const fs = require("fs");

setTimeout(() => {
  fs.unlinkSync("lock");
}, 1000);
