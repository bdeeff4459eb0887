const Database = require("better-sqlite3");
const express = require("express");

const db = new Database("app.db");
const byId = db.prepare("SELECT * FROM users WHERE id = ?");
const app = express();

app.get("/users/:id", (req, res) => {
  res.json(byId.get(req.params.id)); // flag hint message: until the query is done
});
