async function isTaken(names, lookUp) {
  const found = names.map((name) => name.trim()).some(async (name) => { // flag certain
    const user = await lookUp(name);
    return user !== null;
  });
  return found;
}
