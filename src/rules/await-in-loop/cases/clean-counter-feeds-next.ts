export async function upload(parts: Blob[]): Promise<void> {
  let position = 0;
  for (const part of parts) {
    await fetch(`/upload?at=${position}`, { method: "PUT", body: part });
    position += part.size;
    await fetch(`/seen?at=${position}`);
  }
}
