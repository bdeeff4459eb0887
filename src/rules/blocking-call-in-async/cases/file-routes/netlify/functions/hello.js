const fs = require("fs");

exports.handler = async (event) => ({ statusCode: 200, body: fs.readFileSync("a.txt", "utf8") }); // flag information
