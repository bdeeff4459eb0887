export async function twice() {
  await fetch("/tick");
  await fetch("/tick");
}
