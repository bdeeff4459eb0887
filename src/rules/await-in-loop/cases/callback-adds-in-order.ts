import { PDFDocument } from "pdf-lib";

export async function merge(files: Uint8Array[]): Promise<Uint8Array> {
  const merged = await PDFDocument.create();
  for (const file of files) {
    const pages = await readPages(file); // flag possible
    pages.forEach((page) => merged.addPage(page));
  }
  return merged.save();
}
