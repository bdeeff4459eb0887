const ejs = require("ejs");
const express = require("express");

const app = express();

app.get("/", (req, res, next) => {
  ejs.renderFile("page.ejs", {}, (error, page) => (error ? next(error) : res.send(page)));
});
