import express from "express";

const app = express();

app.post("/duplicates", (request, response) => {
  const { rows } = request.body;
  let count = 0;
  for (let i = 0; i < rows.length; i++) { // flag likely message: square
    for (let j = i + 1; j < rows.length; j++) {
      if (rows[i].key === rows[j].key) count++;
    }
  }
  response.json({ count });
});
