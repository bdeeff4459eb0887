export async function until(ready: () => Promise<boolean>): Promise<void> {
  while (!(await ready())) {
    await fetch("/tick");
  }
}
