function tick(times) {
  console.log("tick", times);
}

setTimeout(tick(3), 1000); // flag message: the timer gets only its result, `undefined`
setInterval(tick(), 1000); // flag
