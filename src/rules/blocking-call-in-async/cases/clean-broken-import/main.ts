import { read } from "./broken";

export async function load(): Promise<string> {
  return read("a");
}
