import { readFileSync } from "node:fs";

export const prerender = true;

export const load = () => ({ text: readFileSync("about.md", "utf8") });
