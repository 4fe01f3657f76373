/** A filled box passes the focus on to the next one, as most such pages do. */
const boxes = [...document.querySelectorAll(".boxes input")];
boxes.forEach((box, at) => {
  box.addEventListener("input", () => {
    if (box.value !== "") boxes[at + 1]?.focus();
  });
});
