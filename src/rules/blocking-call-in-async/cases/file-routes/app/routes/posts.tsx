import { readFileSync } from "node:fs";

export const loader = async () => readFileSync("posts.json", "utf8"); // flag information

export function action() {
  return readFileSync("post.json", "utf8"); // flag information
}
