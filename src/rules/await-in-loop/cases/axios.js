import axios from "axios";

export async function titles(urls) {
  const result = [];
  for (const url of urls) {
    const { data } = await axios.get(url); // flag certain
    result.push(data.title);
  }
  return result;
}
