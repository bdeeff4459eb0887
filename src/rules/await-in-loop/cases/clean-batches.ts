export async function send(items: string[], batches: string[][]): Promise<void> {
  for (const batch of batches) {
    await fetch("/bulk", { method: "POST", body: JSON.stringify(batch) });
  }
}
