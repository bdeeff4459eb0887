import { delay } from "./time.js";

export async function gently(urls) {
  for (const url of urls) {
    await fetch(url);
    await delay(50);
  }
}
