const crypto = require("node:crypto");
const express = require("express");

const app = express();

function hashPassword(password) {
  const salt = crypto.randomBytes(16).toString("hex");
  return `${salt}:${crypto.pbkdf2Sync(password, salt, 310_000, 32, "sha256").toString("hex")}`;
}

app.post("/register", (request, response) => {
  const hash = hashPassword(request.body.password); // flag message: Make it asynchronous.
  response.json({ hash });
});
