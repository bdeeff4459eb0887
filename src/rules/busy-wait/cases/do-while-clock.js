function pause(ms) {
  const start = Date.now();
  let now = start;
  do {
    now = Date.now();
  } while (now - start < ms); // flag
}

pause(10);
