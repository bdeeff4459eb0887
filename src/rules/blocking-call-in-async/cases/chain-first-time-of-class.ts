import { execSync } from "node:child_process";
import express from "express";

class Versions {
  static known: string[] = [];

  static all() {
    if (Versions.known.length === 0) {
      Versions.known = execSync("git tag").toString().split("\n");
    }
    return Versions.known;
  }

  static fresh() {
    if (Versions.known.length === 0) return execSync("git tag").toString().split("\n");
    return Versions.known;
  }
}

const app = express();

app.get("/versions", (_request, response) => {
  response.json(Versions.all()); // flag hint possible
});

app.get("/versions/fresh", (_request, response) => {
  response.json(Versions.fresh()); // flag
});
