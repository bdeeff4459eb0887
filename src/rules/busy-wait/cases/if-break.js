const deadline = Date.now() + 2000;
while (true) { // flag
  if (Date.now() > deadline) break;
}
