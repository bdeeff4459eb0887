import { fs, vol } from "memfs";

export async function load(): Promise<void> {
  vol.mkdirSync("/a");
  fs.readFileSync("/a/b");
}
