function tick(name) {
  console.log("tick", name);
}

setTimeout(tick("a"), 10);
