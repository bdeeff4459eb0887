const canvas = document.querySelector("canvas")!;

canvas.addEventListener("click", () => {
  const { width, height } = canvas;
  const data = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) { // flag likely message: square
    for (let x = 0; x < width; x++) {
      data[y * width + x] = (x ^ y) & 255;
    }
  }
  canvas.dataset.sum = String(data[0]);
});
