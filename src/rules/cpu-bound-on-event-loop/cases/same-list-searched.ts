import express from "express";

const app = express();

app.post("/duplicates", (request, response) => {
  const emails: string[] = request.body.emails;
  response.json(emails.filter((email, at) => emails.indexOf(email) !== at)); // flag likely
});

app.post("/unique", (request, response) => {
  const ids: string[] = request.body.ids;
  response.json(ids.filter((id, at, all) => all.indexOf(id) === at)); // flag likely
});

app.post("/trees", (request, response) => {
  const rows: { id: string; parent: string }[] = request.body.rows;
  response.json(rows.map((row) => ({ ...row, children: rows.filter((other) => other.parent === row.id) }))); // flag likely
});
