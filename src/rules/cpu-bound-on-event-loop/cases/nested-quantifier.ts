import express from "express";

const app = express();
const words = /^(\w+)*$/;

app.post("/check", (request, response) => {
  response.json(words.test(request.body.text)); // flag likely message: repeats a repetition
});
