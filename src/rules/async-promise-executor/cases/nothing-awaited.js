export function delay(milliseconds) {
  return new Promise(async (resolve) => { // flag certain
    setTimeout(resolve, milliseconds);
  });
}
