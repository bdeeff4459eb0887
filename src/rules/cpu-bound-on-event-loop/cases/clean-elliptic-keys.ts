import { generateKeyPairSync } from "node:crypto";
import express from "express";

const app = express();

app.post("/keys", (request, response) => {
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  response.send(publicKey.export({ type: "spki", format: "pem" }));
});
