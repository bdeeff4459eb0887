#!/usr/bin/env -S npx tsx
import { execSync } from "node:child_process";

export async function run(): Promise<void> {
  execSync("make");
}
