import express from "express";

const app = express();

app.get("/", (request, response) => {
  for (let i = 0; i < rows.length; i++) {
    for (let j = i; j <
