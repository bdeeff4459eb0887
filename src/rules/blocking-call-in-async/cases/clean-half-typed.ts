import { readFileSync } from "node:fs";

export async function load(name: string): Promise<string> {
  const text = readFileS
  return text.
