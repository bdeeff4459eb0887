export async function throttle(last: number, interval: number): Promise<void> {
  while (Date.now() - last < interval) {} // flag
  await save();
}

declare function save(): Promise<void>;
