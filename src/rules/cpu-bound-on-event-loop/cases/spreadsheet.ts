import { read } from "xlsx";
import express from "express";

const app = express();

app.post("/import", (request, response) => {
  const workbook = read(request.body); // flag likely message: workbook
  response.json(workbook.SheetNames);
});
