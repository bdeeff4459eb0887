export async function versions() {
  const found = [];
  for (const name of ["node", "npm", "yarn"]) {
    found.push(await fetch(`https://registry.example/${name}`)); // flag
  }
  return found;
}
