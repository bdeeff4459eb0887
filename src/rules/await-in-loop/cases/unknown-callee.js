import { handle } from "./handle.js";

export async function all(items) {
  for (const item of items) {
    await handle(item); // flag possible hint
  }
}
