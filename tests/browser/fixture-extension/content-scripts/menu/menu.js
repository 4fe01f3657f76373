const shown = performance.now();
document.querySelector("#b").addEventListener("pointerdown", (event) => {
  document.querySelector("#b").textContent = `${event.isTrusted} ${performance.now() - shown > 500}`;
});
