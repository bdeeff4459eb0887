function once(emitter) {
  return new Promise(async function (resolve, reject) { // flag certain
    emitter.once("ready", resolve);
    emitter.once("error", reject);
  });
}
