import { Piscina } from "piscina";

export async function toHtml(pool: Piscina, documents: string[]): Promise<string> {
  let html = "";
  for (const markdown of documents) {
    const page = await pool.run({ markdown }, { name: "render" }); // flag
    html += `<article>${page}</article>`;
  }
  return html;
}
