function tick(times) {
  console.log("tick", times);
}

setTimeout(() => tick(3), 1000);
setInterval(tick, 1000);
