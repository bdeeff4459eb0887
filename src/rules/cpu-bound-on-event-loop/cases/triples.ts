export async function triangles(sides: number[]) {
  let found = 0;
  for (const a of sides) { // flag likely message: cube
    for (const b of sides) {
      for (const c of sides) if (a + b > c) found++;
    }
  }
  return found;
}
