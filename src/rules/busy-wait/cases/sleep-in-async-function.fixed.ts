export async function throttle(last: number, interval: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, interval - (Date.now() - last)));
  await save();
}

declare function save(): Promise<void>;
