function once(emitter) {
  return new Promise(function (resolve, reject) {
    emitter.once("ready", resolve);
    emitter.once("error", reject);
  });
}
