import { Piscina } from "piscina";

export async function toHtml(pool: Piscina, documents: string[]): Promise<string> {
  let html = "";
  const pending = [];
  for (const markdown of documents) {
    pending.push(pool.run({ markdown }, { name: "render" }));
  }
  for (const page of await Promise.all(pending)) {
    html += `<article>${page}</article>`;
  }
  return html;
}
