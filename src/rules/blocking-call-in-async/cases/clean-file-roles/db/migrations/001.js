const fs = require("fs");

exports.up = async (db) => db.query(fs.readFileSync("001.sql", "utf8"));
