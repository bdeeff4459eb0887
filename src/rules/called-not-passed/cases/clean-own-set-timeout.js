function setTimeout(milliseconds) {
  return { milliseconds };
}

function limit() {
  return 100 + 20;
}

setTimeout(limit(), "request");
