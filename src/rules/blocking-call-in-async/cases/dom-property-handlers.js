const button = document.getElementById("send");

button.onclick = () => {
  alert("Sent."); // flag information
};

window.onbeforeunload = async function () {
  const request = new XMLHttpRequest();
  request.open("POST", "/leave", false); // flag warning
};
