const fs = require("fs");

exports.show = (req, res) => {
  res.send(fs.readFileSync("page.html")); // flag information
};

exports.list = function (_req, res) {
  res.send(fs.readdirSync(".")); // flag information
};
