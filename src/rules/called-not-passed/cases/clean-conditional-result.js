function pick(name) {
  if (name === "a") return undefined;
  return handlers[name];
}

const handlers = { b: () => console.log("b") };

setTimeout(pick("b"), 10);
