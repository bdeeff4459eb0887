import { load, Reader, save, writing } from "./files";

export async function copy(from: string, to: string): Promise<void> {
  const text = load(from); // flag likely hint message: read → fs.readFileSync
  save(to, text); // flag likely hint message: save → fs.writeFileSync
  writing.save(to, text); // flag likely hint message: save → fs.writeFileSync
  new Reader().text(); // flag likely hint message: text → read → fs.readFileSync
}
