function parse(text) {
  return new Promise(async (resolve) => {
    resolve(JSON.parse(text));
  });
}

process.on("unhandledRejection", () => console.log("nobody handled the error"));

const outcome = await Promise.race([
  parse("{").then(
    () => "parsed",
    () => "the caller handled the error",
  ),
  new Promise((resolve) => setTimeout(resolve, 200, "the caller still waits")),
]);
console.log(outcome);
