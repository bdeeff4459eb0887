import { readFileSync } from "node:fs";

export function middleware(request: Request): void {
  readFileSync("rules.json"); // flag information
}
