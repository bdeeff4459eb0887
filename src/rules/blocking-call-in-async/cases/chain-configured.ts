import { execSync } from "node:child_process";
import express from "express";

class Builder {
  private isBuilt = false;

  constructor(
    private readonly script: string,
    readonly hook?: string,
  ) {}

  prepare() {
    if (this.hook) execSync(this.hook);
  }

  build() {
    if (this.isBuilt) return;
    this.isBuilt = true;
    execSync(this.script);
  }
}

class Tool {
  private readonly name: string;
  private readonly isQuiet: boolean;

  constructor(name: string, options: { isQuiet: boolean }) {
    this.name = name;
    this.isQuiet = options.isQuiet;
  }

  run() {
    if (this.isQuiet) return null;
    return execSync(this.name);
  }
}

const app = express();
const builder = new Builder("make", process.env.HOOK);
const tool = new Tool("make", { isQuiet: false });

app.post("/builds", (_request, response) => {
  builder.prepare(); // flag information likely
  builder.build(); // flag information likely
  tool.run(); // flag information likely
  response.end();
});
