const canvas = document.createElement("canvas");

canvas.addEventListener("pointermove", (event) => {
  const gl = canvas.getContext("webgl2");
  const pixel = new Uint8Array(4);
  gl.readPixels(event.x, event.y, 1, 1, 6408, 5121, pixel); // flag information
});
