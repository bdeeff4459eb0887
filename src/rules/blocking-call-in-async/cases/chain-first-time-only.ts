import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import express from "express";

let index: Record<string, string[]> | undefined;
let revision: string | null = null;
let pattern: RegExp | undefined;
let stale = true;
let words: string[] = [];

function loadIndex() {
  if (!index) index = JSON.parse(readFileSync("index.json", "utf8"));
  return index;
}

function currentRevision() {
  if (revision !== null) return revision;
  revision = execSync("git rev-parse HEAD").toString();
  return revision;
}

function wordPattern() {
  pattern ??= new RegExp(readFileSync("pattern.txt", "utf8"));
  return pattern;
}

class Settings {
  static #only: Settings | undefined;
  private theme: string | undefined;

  static get() {
    if (Settings.#only === undefined) Settings.#only = new Settings();
    return Settings.#only;
  }

  readonly values = JSON.parse(readFileSync("settings.json", "utf8"));

  themeText() {
    if (this.theme == null) this.theme = readFileSync("theme.css", "utf8");
    return this.theme;
  }
}

/** Reads again whenever something has changed. */
function currentWords() {
  if (stale) words = readFileSync("words.txt", "utf8").split("\n");
  return words;
}

/** What is filled does not outlive the call. */
function ownText(name: string) {
  let text: string | undefined;
  if (!text) text = readFileSync(name, "utf8");
  return text;
}

/** There may be one for each request. */
class Page {
  #template: string | undefined;

  template() {
    if (!this.#template) this.#template = readFileSync("page.html", "utf8");
    return this.#template;
  }
}

const app = express();
app.get("/page", (request, response) => {
  response.json(new Page().template()); // flag information
});
app.get("/index", (request, response) => {
  response.json(loadIndex()); // flag hint possible
});
app.get("/revision", (request, response) => {
  response.json(currentRevision()); // flag hint possible
});
app.get("/pattern", (request, response) => {
  response.json(wordPattern().source); // flag hint possible
});
app.get("/settings", (request, response) => {
  response.json(Settings.get().themeText()); // flag hint likely
});
app.get("/words", (request, response) => {
  response.json(currentWords()); // flag information
});
app.get("/text", (request, response) => {
  response.json(ownText("a.txt")); // flag information
});

const themes = new Settings();
app.get("/theme", (request, response) => {
  response.json(themes.themeText()); // flag hint likely
});
app.get("/fresh-theme", (request, response) => {
  const own = new Settings();
  response.json(own.themeText()); // flag information
});
app.get("/index-here", (request, response) => {
  index ??= JSON.parse(readFileSync("index.json", "utf8")); // flag hint possible
  response.json(index);
});

let isWritable: boolean | undefined;

/** Any answer counts, and `false` is one. */
function mayWrite() {
  if (isWritable !== undefined) return isWritable;
  try {
    readFileSync("probe.txt");
    isWritable = true;
  } catch {
    isWritable = false;
  }
  return isWritable;
}

app.get("/writable", (request, response) => {
  response.json(mayWrite()); // flag hint possible
});
