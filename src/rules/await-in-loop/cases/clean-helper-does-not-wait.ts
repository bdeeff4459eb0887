async function parse(text: string): Promise<number> {
  return Number(text);
}

export async function numbers(texts: string[]): Promise<number[]> {
  const result: number[] = [];
  for (const text of texts) result.push(await parse(text));
  return result;
}
