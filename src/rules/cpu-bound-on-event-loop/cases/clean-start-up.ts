const table = new Float64Array(100_000_000);
for (let i = 0; i < table.length; i++) table[i] = Math.sqrt(i);

export const root = (n: number) => table[n];
