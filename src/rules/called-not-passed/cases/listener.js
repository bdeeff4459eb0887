function save() {
  localStorage.setItem("draft", "…");
}

document.querySelector("button").addEventListener("click", save()); // flag
