document.querySelector("#remove").addEventListener("click", function () {
  if (!confirm("Really?")) return; // flag information message: until somebody closes the dialog
  window.alert("Gone."); // flag information
});
