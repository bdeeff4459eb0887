import { execSync } from "node:child_process";

class Task {
  constructor() {
    this.prepare();
  }

  prepare() {}

  run() {
    return this.step();
  }

  step() {
    throw new Error("not here");
  }
}

class Build extends Task {
  step() {
    return execSync("make");
  }
}

class Check extends Task {
  prepare() {
    execSync("npm ci");
  }

  step() {
    return "ok";
  }
}

export async function buildAll() {
  const build = new Build();
  build.run(); // flag likely message: run → step → child_process.execSync
  const check = new Check(); // flag likely message: prepare → child_process.execSync
  return check.run();
}
