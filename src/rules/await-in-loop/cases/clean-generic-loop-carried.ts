import axios from "axios";

interface Page {
  items: string[];
  cursor: string;
}

export async function all(shards: string[]): Promise<string[]> {
  const found: string[] = [];
  let cursor = "";
  for (const shard of shards) {
    const { data } = await axios.get<Page>(`${shard}?after=${cursor}`);
    found.push(...data.items);
    cursor = data.cursor;
  }
  return found;
}
