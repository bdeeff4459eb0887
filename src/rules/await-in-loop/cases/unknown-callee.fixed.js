import { handle } from "./handle.js";

export async function all(items) {
  await Promise.all(Array.from(items, (item) => handle(item)));
}
