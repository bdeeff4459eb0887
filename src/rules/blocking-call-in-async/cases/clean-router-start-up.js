const express = require("express");
const fs = require("fs");

module.exports = function createRouter(folder) {
  const router = express.Router();
  for (const name of fs.readdirSync(folder)) router.use(require(`./${name}`));
  return router;
};
