const show = (reply) => {
  document.querySelector("output").textContent = JSON.stringify(reply);
};
document.querySelector("#press").addEventListener("click", async (event) => {
  if (event.isTrusted) show(await chrome.runtime.sendMessage({ press: true }));
});
