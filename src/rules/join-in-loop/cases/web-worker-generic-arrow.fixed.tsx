const load = async <T,>(scripts: readonly string[], parse: (data: string) => T): Promise<T[]> => {
  const values: T[] = [];
  const pending = [];
  for (const script of scripts) {
    const worker = new Worker(script);
    pending.push(new Promise<string>((resolve) => worker.addEventListener("message", (e) => resolve(e.data))));
  }
  for (const data of await Promise.all(pending)) {
    values.push(parse(data));
  }
  return values;
};

export function Names({ names }: { names: readonly string[] }) {
  return <ol>{names.map((name) => <li key={name}>{name}</li>)}</ol>;
}

export { load };
