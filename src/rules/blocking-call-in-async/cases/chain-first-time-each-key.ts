import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import express from "express";

const texts = new Map<string, string>();
const versions: Record<string, string> = {};

function ifMissing(name: string) {
  if (!texts.has(name)) texts.set(name, readFileSync(name, "utf8"));
  return texts.get(name);
}

function unlessKnown(name: string) {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(name, "utf8");
  texts.set(name, text);
  return text;
}

function version(program: string) {
  if (program in versions) return versions[program];
  versions[program] = execFileSync(program, ["--version"], { encoding: "utf8" });
  return versions[program];
}

class Templates {
  private readonly known = new Map<string, string>();

  get(name: string) {
    let text = this.known.get(name);
    if (!text) {
      text = readFileSync(`templates/${name}.html`, "utf8");
      this.known.set(name, text);
    }
    return text;
  }
}

/** It reads each time that it is not told to use the other table, and fills nothing that it asks for. */
function notKept(name: string) {
  if (!texts.has(name)) return readFileSync(name, "utf8");
  return texts.get(name);
}

let isReading = false;

/** The flag is taken back, so it is no first time. */
function oneAtATime(name: string) {
  if (isReading) return "";
  isReading = true;
  const text = readFileSync(name, "utf8");
  isReading = false;
  return text;
}

const templates = new Templates();
const app = express();
app.get("/missing/:name", (request, response) => {
  response.send(ifMissing(request.params.name)); // flag hint likely
});
app.get("/known/:name", (request, response) => {
  response.send(unlessKnown(request.params.name)); // flag hint likely
});
app.get("/version/:name", (request, response) => {
  response.send(version(request.params.name)); // flag information likely
});
app.get("/template/:name", (request, response) => {
  response.send(templates.get(request.params.name)); // flag hint likely
});
app.get("/not-kept/:name", (request, response) => {
  response.send(notKept(request.params.name)); // flag information
});
app.get("/one/:name", (request, response) => {
  response.send(oneAtATime(request.params.name)); // flag information
});
