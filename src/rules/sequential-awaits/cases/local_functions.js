async function one() {
  return (await fetch("/one")).text();
}

async function two() {
  return (await fetch("/two")).text();
}

export async function both() {
  const a = await one();
  const b = await two(); // flag
  return a + b;
}
