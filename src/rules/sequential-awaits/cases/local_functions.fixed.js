async function one() {
  return (await fetch("/one")).text();
}

async function two() {
  return (await fetch("/two")).text();
}

export async function both() {
  const [a, b] = await Promise.all([one(), two()]);
  return a + b;
}
