import { readFileSync } from "node:fs";

export function load() {
  return { text: readFileSync("blog.md", "utf8") }; // flag information
}

export const actions = {
  default: async () => {
    readFileSync("form.json"); // flag information
  },
};
