import express from "express";

const app = express();
const COLOURS = ["red", "green"];
const SIZES = ["s", "m", "l"];

app.get("/variants", (request, response) => {
  const variants: string[] = [];
  for (const colour of COLOURS) for (const size of SIZES) variants.push(`${colour}-${size}`);
  response.json(variants);
});
