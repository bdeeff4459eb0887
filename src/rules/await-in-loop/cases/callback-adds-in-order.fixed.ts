import { PDFDocument } from "pdf-lib";

export async function merge(files: Uint8Array[]): Promise<Uint8Array> {
  const merged = await PDFDocument.create();
  const pending = files.map((file) => readPages(file));
  for (const pages of await Promise.all(pending)) {
    pages.forEach((page) => merged.addPage(page));
  }
  return merged.save();
}
