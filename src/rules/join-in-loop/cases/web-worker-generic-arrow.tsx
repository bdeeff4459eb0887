const load = async <T,>(scripts: readonly string[], parse: (data: string) => T): Promise<T[]> => {
  const values: T[] = [];
  for (const script of scripts) {
    const worker = new Worker(script);
    const data = await new Promise<string>((resolve) => worker.addEventListener("message", (e) => resolve(e.data))); // flag
    values.push(parse(data));
  }
  return values;
};

export function Names({ names }: { names: readonly string[] }) {
  return <ol>{names.map((name) => <li key={name}>{name}</li>)}</ol>;
}

export { load };
