function code(name) {
  return `console.log("${name}")`;
}

setTimeout(code("a"), 10);
