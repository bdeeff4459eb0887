import express from "express";

const app = express();

app.get("/pages", async (request, response) => {
  for (let page = 0; page < 100_000_000; page++) {
    const rows = await fetch(`/rows/${page}`);
    if (!rows.ok) break;
  }
  response.end();
});
