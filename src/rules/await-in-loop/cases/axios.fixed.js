import axios from "axios";

export async function titles(urls) {
  const result = [];
  result.push(...(await Promise.all(Array.from(urls, async (url) => {
    const { data } = await axios.get(url);
    return data.title;
  }))));
  return result;
}
