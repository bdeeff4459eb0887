import { readFile from "node:fs";

export function read(name: string): string {
  return name + (;
