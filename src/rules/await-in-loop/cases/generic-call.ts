import axios from "axios";

interface User {
  name: string;
}

export async function names(urls: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const url of urls) {
    const { data } = await axios.get<User>(url); // flag
    found.push(data.name);
  }
  return found;
}
