document.querySelector("#load").addEventListener("click", () => {
  const request = new XMLHttpRequest();
  request.open("GET", "/data.json", false); // flag warning message: until the server answers
  request.send();
  show(request.responseText);
});
