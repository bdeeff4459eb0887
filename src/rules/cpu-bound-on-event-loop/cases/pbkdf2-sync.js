const { pbkdf2Sync } = require("crypto");
const http = require("http");

http.createServer((request, response) => {
  const key = pbkdf2Sync("secret", "salt", 600_000, 32, "sha256"); // flag
  response.end(key);
});
