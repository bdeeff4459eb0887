import Promise from "bluebird";

export function read(file) {
  return new Promise(async (resolve) => { // flag certain
    resolve(await file.text());
  });
}
