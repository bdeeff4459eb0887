const crypto = require("node:crypto");
const express = require("express");

const app = express();

function token() {
  const bytes = crypto.randomBytes(16);
  return `${crypto.createHash("sha256").update(bytes).digest("hex")}:${crypto.randomInt(1000)}`;
}

app.post("/tokens", (request, response) => {
  response.json({ token: token() });
});
