import { Database } from "bun:sqlite";

const database = new Database("app.db");

Bun.serve({
  fetch(request) {
    const rows = database.query("SELECT * FROM people").all(); // flag hint
    return Response.json(rows);
  },
});
