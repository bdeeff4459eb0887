$(function () {
  var cart = JSON.parse(localStorage.getItem("cart") || "[]");

  $(".remove").click(function () {
    if (!confirm("Remove?")) return; // flag
    cart.pop();
  });
  $("#all").on("click", function () {
    alert("Gone"); // flag likely
  });
  $("#first").click();
  console.log(cart);
});
